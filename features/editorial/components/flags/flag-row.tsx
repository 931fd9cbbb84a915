import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Lang } from '@/language/lang';
import { Button, ButtonLink } from '@/ui/button';
import { LangLabel } from '@/ui/lang-label';
import { Row } from '@/ui/rows';
import { toast } from '@/ui/toast-store';
import { closeFlagAction } from '../../actions';
import type { ConceptName } from '../difference/concept-name';
import { CommentDialog } from '../review/comment-dialog';
import type { ProblemTexts } from '../review/problem-texts';
import { useDeed } from '../review/use-deed';

interface FreeText {
  text: string;
  lang?: Lang;
}

export interface FlagData {
  id: string;
  /** Of the concept. */
  name: ConceptName;
  /** The term that is meant; absent for the concept as a whole. */
  term?: { lang: Lang; langName: string; text: string };
  reason: FreeText;
  by: string;
  iso: string;
  formAddress: string;
  labels: Record<'edit' | 'resolve' | 'dismiss', string>;
  /** What became of it. */
  outcome?: string;
  comment?: FreeText;
}

type TextKey =
  | 'whole'
  | 'edit'
  | 'resolve'
  | 'dismiss'
  | 'resolveTitle'
  | 'dismissTitle'
  | 'comment'
  | 'optional'
  | 'busy'
  | 'resolved'
  | 'dismissed'
  | 'cancel'
  | 'close';
export type FlagTexts = Record<TextKey, string>;

/** What somebody holds to be wrong, and what can be done about it. */
export function FlagRow({
  locale,
  flag,
  viewerId,
  isOpen,
  problems,
  texts,
  onClosed,
}: {
  locale: Lang;
  flag: FlagData;
  viewerId: string;
  isOpen: boolean;
  problems: ProblemTexts;
  texts: FlagTexts;
  onClosed: () => void;
}) {
  const { name, term, reason, by, iso, formAddress, labels, outcome, comment } = flag;
  const [closing, setClosing] = useState<'resolve' | 'dismiss'>('resolve');
  const [isAsking, setIsAsking] = useState(false);
  const ask = (how: 'resolve' | 'dismiss') => {
    setClosing(how);
    setIsAsking(true);
  };
  return (
    <Row className="md:grid md:grid-cols-[minmax(0,1fr)_auto] md:items-start md:gap-x-6">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          {term ? (
            <>
              <LangLabel lang={term.lang} name={term.langName} />
              <span lang={term.lang} className="font-serif text-term">
                {term.text}
              </span>
            </>
          ) : (
            <>
              <span lang={name.lang} className="font-serif text-term">
                {name.text}
              </span>
              <span className="text-ink-2 text-label">{texts.whole}</span>
            </>
          )}
        </p>
        {term && term.text !== name.text && (
          <p lang={name.lang} className="text-ink-2 text-label">
            {name.text}
          </p>
        )}
        <p lang={reason.lang} className="mt-1 whitespace-pre-line">
          {reason.text}
        </p>
        <p className="text-ink-2 text-label">
          <time dateTime={iso}>{by}</time>
        </p>
        {outcome && <p className="mt-1 text-ink-2 text-label">{outcome}</p>}
        {comment && (
          <p
            lang={comment.lang}
            className="whitespace-pre-line border-line-strong border-s-2 ps-3 text-small"
          >
            {comment.text}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2 max-md:mt-3">
        <ButtonLink size="sm" variant="quiet" href={formAddress} aria-label={labels.edit}>
          {texts.edit}
        </ButtonLink>
        {isOpen && (
          <>
            <Button size="sm" aria-label={labels.dismiss} onClick={() => ask('dismiss')}>
              {texts.dismiss}
            </Button>
            <Button size="sm" aria-label={labels.resolve} onClick={() => ask('resolve')}>
              {texts.resolve}
            </Button>
          </>
        )}
      </div>
      <CloseDialog
        locale={locale}
        flag={flag}
        viewerId={viewerId}
        closing={closing}
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        problems={problems}
        texts={texts}
        onClosed={onClosed}
      />
    </Row>
  );
}

function CloseDialog({
  locale,
  flag: { id, term, name, reason },
  viewerId,
  closing,
  isOpen,
  onOpenChange,
  problems,
  texts,
  onClosed,
}: {
  locale: Lang;
  flag: FlagData;
  viewerId: string;
  closing: 'resolve' | 'dismiss';
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  problems: ProblemTexts;
  texts: FlagTexts;
  onClosed: () => void;
}) {
  const router = useRouter();
  const deed = useDeed();
  const { comment, optional, busy, cancel, close } = texts;
  const status = closing === 'resolve' ? 'resolved' : 'dismissed';
  const meant = term ?? name;
  return (
    <CommentDialog
      locale={locale}
      keptAs={`flag/${viewerId}/${id}`}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      deed={deed}
      onSubmit={(text, forget) =>
        deed.run(
          () => closeFlagAction(id, { status, comment: text }),
          () => {
            forget();
            onOpenChange(false);
            toast({
              title: texts[status],
              description: <span lang={meant.lang}>{meant.text}</span>,
              tone: 'good',
            });
            onClosed();
            router.refresh();
            return 'staying';
          },
        )
      }
      onReload={() => router.refresh()}
      problems={problems}
      texts={{
        title: texts[`${closing}Title`],
        submit: texts[closing],
        ...{ comment, optional, busy, cancel, close },
      }}
    >
      <p lang={meant.lang} className="font-semibold">
        {meant.text}
      </p>
      <p lang={reason.lang} className="mb-3 whitespace-pre-line text-ink-2">
        {reason.text}
      </p>
    </CommentDialog>
  );
}
