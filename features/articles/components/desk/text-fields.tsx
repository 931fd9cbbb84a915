'use client';

import { useTranslations } from 'next-intl';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/textarea';
import type { ArticleForm } from '../../schema';
import { FileDrop, type FileText } from './file-drop';
import { useProblemText } from './problem-text';

/** The text of an article, pasted or from a file. */
export function TextFields({
  form,
  problem,
  onRead,
  replaced,
  onUndoReplace,
}: {
  form: UseFormReturn<ArticleForm>;
  /** A code. */
  problem: string | undefined;
  onRead: (file: FileText) => void;
  /** The text that stood here before one from a file. */
  replaced: string | undefined;
  onUndoReplace: () => void;
}) {
  const t = useTranslations('articleDesk.form');
  const problemText = useProblemText();
  const lang = useWatch({ control: form.control, name: 'lang' });
  return (
    <div className="flex flex-col gap-4">
      <FileDrop onRead={onRead} />
      {replaced !== undefined && (
        <p role="status" className="flex flex-wrap items-center gap-x-3 text-small">
          {t('replaced')}
          <Button size="sm" variant="quiet" onClick={onUndoReplace}>
            {t('undoReplace')}
          </Button>
        </p>
      )}
      <Field label={t('text')} hint={t('textHint')} error={problemText(problem, true)}>
        <Textarea
          {...form.register('text')}
          lang={lang}
          rows={12}
          spellCheck={false}
          className="max-h-160 min-h-80 font-serif"
        />
      </Field>
    </div>
  );
}
