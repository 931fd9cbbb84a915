import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { guessLang } from '@/language/script';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { Select } from '@/ui/select';
import { Textarea } from '@/ui/textarea';
import { flagConceptAction } from '../../actions';
import { ProblemNotice } from '../review/problem-notice';
import { useDeed } from '../review/use-deed';
import { useKeptText } from '../review/use-kept-text';
import type { ReportProps } from './report-button';

const longestReason = 1000;

/** What is wrong, and with what: the whole entry, or one of its terms. */
// biome-ignore lint/style/noDefaultExport: what `lazy` loads.
export default function ReportDialog({
  locale,
  viewerId,
  conceptId,
  terms,
  languages,
  problems,
  texts,
  isOpen,
  onOpenChange,
}: ReportProps & { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  const router = useRouter();
  const formId = useId();
  const deed = useDeed();
  const [reason, setReason] = useKeptText(`report/${viewerId}/${conceptId}`);
  const [chosen, setChosen] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const code = isMissing ? 'required' : deed.problem?.fieldErrors?.reason;
  const show = (open: boolean) => {
    onOpenChange(open);
    if (!open) setIsDone(false);
  };
  const send = () => {
    const isEmpty = reason.trim() === '';
    setIsMissing(isEmpty);
    if (isEmpty) return;
    const term = chosen === '' ? undefined : terms[Number(chosen)];
    deed.run(
      () => flagConceptAction({ conceptId, ...term, reason }),
      () => {
        setReason('');
        setChosen('');
        setIsDone(true);
        return 'staying';
      },
    );
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={show}
      title={texts.reportTitle}
      closeLabel={texts.close}
      keepOnOutsideClick={!isDone}
      size="sm"
      footer={
        isDone ? (
          <Button variant="primary" onClick={() => show(false)}>
            {texts.close}
          </Button>
        ) : (
          <>
            <Button onClick={() => show(false)}>{texts.cancel}</Button>
            <Button type="submit" form={formId} variant="primary" aria-disabled={deed.isBusy}>
              {deed.isBusy ? texts.reportBusy : texts.reportSubmit}
            </Button>
          </>
        )
      }
    >
      {isDone ? (
        <Notice tone="good" role="status">
          {texts.reportDone}
        </Notice>
      ) : (
        <form
          id={formId}
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            send();
            if (reason.trim() === '') event.currentTarget.querySelector('textarea')?.focus();
          }}
        >
          <Field label={texts.reportWhat}>
            <Select value={chosen} onChange={({ target }) => setChosen(target.value)}>
              <option value="">{texts.whole}</option>
              {[...terms.entries()].map(([at, { lang, text }]) => (
                <option key={at} value={at} lang={lang}>
                  {`${languages[lang]}: ${text}`}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label={texts.reportReason}
            hint={texts.reportHint}
            error={code && problems.problems[code as 'required']}
          >
            <Textarea
              name="reason"
              value={reason}
              lang={guessLang(reason) ?? undefined}
              required
              maxLength={longestReason}
              onChange={({ target }) => {
                setReason(target.value);
                if (target.value.trim()) setIsMissing(false);
              }}
            />
          </Field>
          {!code && (
            <ProblemNotice
              locale={locale}
              problem={deed.problem}
              texts={problems}
              onReload={() => {
                deed.forget();
                setChosen('');
                router.refresh();
              }}
            />
          )}
        </form>
      )}
    </Dialog>
  );
}
