import { Button, ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { useTools } from './form-context';

/** Why nothing was saved, and what to do about it. */
export function FailureNotice({
  failure,
  onReload,
}: {
  /** A code. */
  failure: string;
  onReload: () => void;
}) {
  const { texts } = useTools();
  return (
    <Notice
      tone="bad"
      role="alert"
      className="bg-ground max-sm:sticky max-sm:bottom-18 max-sm:z-30 max-sm:order-1 max-sm:mt-4 sm:mb-3"
      action={<FailureAction failure={failure} onReload={onReload} />}
    >
      {failureText(failure, texts.errors)}
    </Notice>
  );
}

function failureText(failure: string, texts: Record<string, string>): string | undefined {
  return Object.hasOwn(texts, failure) ? texts[failure] : texts.unexpected;
}

function FailureAction({ failure, onReload }: { failure: string; onReload: () => void }) {
  const { texts, locale } = useTools();
  if (failure === 'unauthenticated') {
    return (
      <ButtonLink href={`/${locale}/sign-in`} target="_blank" size="sm">
        {texts.errors.signIn}
      </ButtonLink>
    );
  }
  if (failure !== 'proposalConflict') return null;
  return (
    <Button size="sm" onClick={onReload}>
      {texts.errors.reload}
    </Button>
  );
}
