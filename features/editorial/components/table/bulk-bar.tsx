'use client';

import ChevronDown from 'lucide-react/icons/chevron-down';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import type { Category } from '@/features/glossary/schema';
import type { Lang } from '@/language/lang';
import { ActionProblem } from '@/ui/action-problem';
import { answerOf } from '@/ui/answer-of';
import { buttonClass } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { Menu } from '@/ui/menu';
import { toast } from '@/ui/toast-store';
import { changeConceptsAction, undoChangesAction } from '../../actions';
import type { ChangeInput, UndoInput } from '../../schema';
import { countPlace, errorText, type TableWords } from './table-texts';

/** What can be done with the concepts that are selected; at the lower edge of the window. */
export function BulkBar({
  locale,
  items,
  words,
  onClear,
  onChanged,
  onRefused,
}: {
  locale: Lang;
  items: readonly { id: string; version: number }[];
  words: TableWords;
  onClear: () => void;
  /** Concepts are other than they were shown. */
  onChanged: () => void;
  /** Nothing was changed: the codes of why, by concept. */
  onRefused: (reasons: Record<string, string>) => void;
}) {
  const { texts, categories, errors } = words;
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const undo = async (changes: UndoInput) => {
    const answer = await answerOf(undoChangesAction(changes));
    if (answer.ok) toast({ title: texts.undone });
    else {
      // Of several that cannot be brought back, the reason of one says what to do.
      const isOther = answer.code === 'invalid';
      toast({ title: errorText(errors, isOther ? 'conflict' : answer.code), tone: 'bad' });
    }
    onChanged();
  };
  const change = async (to: ChangeInput['change'], name: string) => {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(undefined);
    const answer = await answerOf(
      changeConceptsAction({
        items: items.map(({ id, version }) => ({ id, version })),
        change: to,
      }),
    );
    setIsBusy(false);
    if (answer.ok) {
      const { changed, undo: changes } = answer.data;
      onChanged();
      toast({
        title: name,
        description:
          changed === 0 ? texts.nothingDone : texts.done.replace(countPlace, String(changed)),
        tone: 'good',
        action:
          changed === 0 ? undefined : { label: texts.undo, onSelect: () => void undo(changes) },
      });
      return;
    }
    const reasons = 'fieldErrors' in answer ? (answer.fieldErrors ?? {}) : {};
    const known = Object.keys(reasons).some((id) => items.some((item) => item.id === id));
    if (known) onRefused(reasons);
    else setProblem(answer.code);
  };
  if (items.length === 0) return null;
  const opener = buttonClass({ size: 'sm' });
  return (
    <section
      aria-label={texts.bulk}
      className="sticky bottom-0 z-10 -mx-4 mt-4 border-line-strong border-t bg-raised px-4 py-2.5 shadow-pop print:hidden"
    >
      <ActionProblem locale={locale} code={problem} errors={errors} className="mb-2" />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2" aria-busy={isBusy}>
        <p role="status" className="me-auto text-small">
          {texts.selected}: <span className="font-semibold tabular-nums">{items.length}</span>
        </p>
        <Menu
          className={opener}
          align="end"
          items={categories.map(({ value, name }) => ({
            key: value,
            label: name,
            onSelect: () => void change({ category: value as Category }, name),
          }))}
        >
          {texts.setCategory}
          <ChevronDown aria-hidden className="size-4" />
        </Menu>
        <Menu
          className={opener}
          align="end"
          items={(['published', 'draft', 'archived'] as const).map((status) => ({
            key: status,
            label: texts.setStatuses[status],
            danger: status === 'archived',
            separated: status === 'archived',
            onSelect: () => void change({ status }, texts.setStatuses[status]),
          }))}
        >
          {texts.setStatus}
          <ChevronDown aria-hidden className="size-4" />
        </Menu>
        <IconButton label={texts.clear} icon={<X aria-hidden />} onClick={onClear} />
      </div>
    </section>
  );
}
