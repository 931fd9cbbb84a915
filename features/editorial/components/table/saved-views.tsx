'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Lang } from '@/language/lang';
import { ActionProblem } from '@/ui/action-problem';
import { answerOf } from '@/ui/answer-of';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { toast } from '@/ui/toast-store';
import { useHydrated } from '@/ui/use-hydrated';
import { deleteViewAction, saveViewAction } from '../../actions-desk';
import { tableQuery } from '../../domain/table-address';
import type { TableState } from '../../domain/table-state';
import { errorText, type TableWords } from './table-texts';

export interface ViewData {
  id: string;
  name: string;
  query: string;
}

/** The views that an editor has kept, and what keeps the present one or forgets it. */
export function SavedViews({
  locale,
  state,
  views,
  words,
}: {
  locale: Lang;
  state: TableState;
  views: readonly ViewData[];
  words: TableWords;
}) {
  const { texts, errors } = words;
  const isAlive = useHydrated();
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const query = tableQuery({ ...state, after: undefined, before: undefined });
  const current = views.find((view) => view.query === query);
  const fail = (code: string) => toast({ title: errorText(errors, code), tone: 'bad' });
  const bringBack = async ({ name, query: of }: ViewData) => {
    const answer = await answerOf(saveViewAction({ name, query: of }));
    if (!answer.ok) return fail(answer.code);
    router.refresh();
  };
  const forget = async (view: ViewData) => {
    const answer = await answerOf(deleteViewAction(view.id));
    if (!answer.ok) return fail(answer.code);
    router.refresh();
    toast({
      title: view.name,
      description: texts.viewDeleted,
      action: { label: texts.undo, onSelect: () => void bringBack(answer.data) },
    });
  };
  if (views.length === 0 && query === '') return <div />;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-small">
      {views.length > 0 && (
        <nav aria-label={texts.views} className="min-w-0">
          <ul className="lack-choices">
            {views.map((view) => (
              <li key={view.id} className="min-w-0">
                <a
                  href={`/${locale}/admin/concepts${view.query && `?${view.query}`}`}
                  aria-current={view === current ? 'true' : undefined}
                  className="wrap-anywhere"
                >
                  {view.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <span inert={!isAlive}>
        {current ? (
          <Button size="sm" variant="quiet" onClick={() => void forget(current)}>
            {texts.deleteView}
          </Button>
        ) : (
          query !== '' && (
            <Button size="sm" variant="quiet" onClick={() => setIsOpen(true)}>
              {texts.saveView}
            </Button>
          )
        )}
      </span>
      <SaveDialog
        locale={locale}
        query={query}
        words={words}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        onSaved={(name) => {
          setIsOpen(false);
          toast({ title: name, description: texts.viewSaved, tone: 'good' });
          router.refresh();
        }}
      />
    </div>
  );
}

function SaveDialog({
  locale,
  query,
  words,
  isOpen,
  onOpenChange,
  onSaved,
}: {
  locale: Lang;
  query: string;
  words: TableWords;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onSaved: (name: string) => void;
}) {
  const { texts, errors, close } = words;
  const [isBusy, setIsBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const save = async (name: string) => {
    if (isBusy) return;
    setIsBusy(true);
    const answer = await answerOf(saveViewAction({ name, query }));
    setIsBusy(false);
    if (answer.ok) {
      setWrong(undefined);
      setProblem(undefined);
      return onSaved(answer.data.name);
    }
    const code = 'fieldErrors' in answer ? answer.fieldErrors?.name : undefined;
    setWrong(code);
    setProblem(code ? undefined : answer.code);
  };
  const formId = 'save-view';
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      title={texts.saveView}
      description={texts.saveViewText}
      closeLabel={close}
      size="sm"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{texts.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" aria-disabled={isBusy}>
            {isBusy ? texts.busy : texts.save}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(String(new FormData(event.currentTarget).get('name') ?? ''));
        }}
      >
        <ActionProblem locale={locale} code={problem} errors={errors} className="mb-3" />
        <Field
          label={texts.viewName}
          error={
            wrong &&
            (Object.hasOwn(texts.viewProblems, wrong)
              ? texts.viewProblems[wrong as keyof typeof texts.viewProblems]
              : errors.invalid)
          }
        >
          <Input name="name" maxLength={60} autoComplete="off" />
        </Field>
      </form>
    </Dialog>
  );
}
