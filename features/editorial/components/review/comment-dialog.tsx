import { type ReactNode, useId, useState } from 'react';
import type { Lang } from '@/language/lang';
import { guessLang } from '@/language/script';
import { Button, type ButtonVariant } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/textarea';
import { ProblemNotice } from './problem-notice';
import type { ProblemTexts } from './problem-texts';
import type { useDeed } from './use-deed';
import { useKeptText } from './use-kept-text';

const longestComment = 2000;

/** Asks for a comment before something is done; what was typed is kept until then. */
export function CommentDialog({
  locale,
  keptAs,
  isOpen,
  onOpenChange,
  isRequired = false,
  deed,
  onSubmit,
  onReload,
  problems,
  texts,
  variant = 'primary',
  children,
}: {
  locale: Lang;
  /** The name under which the comment is kept. */
  keptAs: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  isRequired?: boolean;
  deed: ReturnType<typeof useDeed>;
  /** Gets the comment, and what forgets it when it has arrived. */
  onSubmit: (comment: string, forget: () => void) => void;
  onReload?: () => void;
  problems: ProblemTexts;
  texts: Record<'title' | 'comment' | 'submit' | 'busy' | 'cancel' | 'close', string> & {
    text?: string;
    /** Beside the name of a field that may be left empty. */
    optional?: string;
  };
  variant?: ButtonVariant;
  /** What it is about. */
  children?: ReactNode;
}) {
  const formId = useId();
  const [comment, setComment] = useKeptText(keptAs);
  const [isMissing, setIsMissing] = useState(false);
  const serverCode = deed.problem?.fieldErrors?.comment;
  const fieldCode = isMissing ? 'required' : serverCode;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      title={texts.title}
      description={texts.text}
      closeLabel={texts.close}
      keepOnOutsideClick
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{texts.cancel}</Button>
          <Button type="submit" form={formId} variant={variant} aria-disabled={deed.isBusy}>
            {deed.isBusy ? texts.busy : texts.submit}
          </Button>
        </>
      }
    >
      {children}
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const isEmpty = isRequired && comment.trim() === '';
          setIsMissing(isEmpty);
          if (!isEmpty) return onSubmit(comment, () => setComment(''));
          event.currentTarget.querySelector('textarea')?.focus();
        }}
      >
        <Field
          label={texts.comment}
          aside={texts.optional}
          error={fieldCode && problems.problems[fieldCode as 'required']}
        >
          <Textarea
            name="comment"
            value={comment}
            lang={guessLang(comment) ?? undefined}
            required={isRequired}
            maxLength={longestComment}
            onChange={({ target }) => {
              setComment(target.value);
              if (target.value.trim()) setIsMissing(false);
            }}
          />
        </Field>
      </form>
      {!serverCode && (
        <ProblemNotice
          locale={locale}
          problem={deed.problem}
          texts={problems}
          onReload={onReload}
          className="mt-3"
        />
      )}
    </Dialog>
  );
}
