import { Button, ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { namesOfChanges } from './change-names';
import { ConceptLabels } from './concept-labels';
import { fillIn } from './fill-in';
import { useTools } from './form-context';
import type { Editing } from './form-data';
import type { Concept } from './use-concept';
import type { Duplicate } from './use-duplicates';

/** What there is to know above the fields. */
export function FormNotices({
  concept: { failure, told, standing, discard, leave },
  editing,
  duplicates,
}: {
  concept: Concept;
  editing: Editing;
  duplicates: readonly Duplicate[];
}) {
  const { texts, locale } = useTools();
  const { proposal, mode } = editing;
  const { joined, restored } = told;
  const isReturned = standing.proposal?.status === 'returned';
  return (
    <>
      {failure && (
        <Notice tone="bad" role="alert" action={<FailureAction failure={failure} leave={leave} />}>
          {failureText(failure, texts.errors)}
        </Notice>
      )}
      {proposal?.comment && isReturned && (
        <Notice tone="warning">
          {fillIn(texts.notices.returned, {
            name: proposal.reviewerName ?? texts.notices.somebody,
          })}
          <q className="font-serif whitespace-pre-wrap">{proposal.comment}</q>
        </Notice>
      )}
      {proposal && !proposal.isOwn && standing.proposal && mode === 'edit' && !isReturned && (
        <Notice>
          {fillIn(texts.notices.proposedBy, { name: proposal.authorName })}
          {proposal.reason && <q className="ms-2 font-serif">{proposal.reason}</q>}
        </Notice>
      )}
      {mode === 'propose' && !standing.proposal && <Notice>{texts.notices.proposing}</Notice>}
      {restored && (
        <Notice
          role="status"
          action={
            <Button variant="quiet" size="sm" onClick={discard}>
              {texts.notices.discard}
            </Button>
          }
        >
          {fillIn(texts.notices.restored, { time: restored.at })}
        </Notice>
      )}
      {joined && joined.changes.length > 0 && (
        <Notice tone="good" role="status">
          {fillIn(joined.isSaved ? texts.notices.savedWith : texts.notices.joinedWith, {
            names: joined.by.join(', ') || texts.notices.somebody,
            changes: namesOfChanges(joined.changes, texts).join('; '),
          })}
        </Notice>
      )}
      {duplicates.map(({ concept }) => (
        <Notice
          key={concept.id}
          tone="warning"
          role="note"
          action={
            <a
              href={
                concept.status === 'published'
                  ? `/${locale}/terms/${concept.slug}`
                  : `/${locale}/admin/concepts/${concept.id}`
              }
              target="_blank"
              rel="noreferrer"
              className="inline-flex min-h-8 items-center font-semibold text-accent-ink underline-offset-4 hover:underline touch:min-h-11"
            >
              {texts.duplicates.compare}
              <span className="sr-only">, {texts.duplicates.newTab}</span>
            </a>
          }
        >
          <div className="flex flex-wrap items-baseline gap-x-2">
            <span>{texts.duplicates.looksLike}</span>
            <div className="min-w-0">
              <ConceptLabels labels={concept.labels} locale={locale} />
            </div>
          </div>
        </Notice>
      ))}
    </>
  );
}

function failureText(failure: string, texts: Record<string, string>): string | undefined {
  return Object.hasOwn(texts, failure) ? texts[failure] : texts.unexpected;
}

function FailureAction({ failure, leave }: { failure: string; leave: (address: string) => void }) {
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
    <Button size="sm" onClick={() => leave(window.location.href)}>
      {texts.errors.reload}
    </Button>
  );
}
