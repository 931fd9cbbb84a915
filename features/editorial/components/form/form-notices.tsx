import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { namesOfChanges } from './change-names';
import { labelledLangs } from './concept-labels';
import { fillIn } from './fill-in';
import { useTools } from './form-context';
import type { Editing } from './form-data';
import type { Concept } from './use-concept';
import type { Duplicate } from './use-duplicates';

const noticeLink =
  'inline-flex min-h-8 items-center font-semibold text-accent-ink underline-offset-4 hover:underline touch:min-h-11';

/** What there is to know above the fields. */
export function FormNotices({
  concept: { told, standing, discard, reopen },
  editing,
  isEditor,
  duplicates,
}: {
  concept: Concept;
  editing: Editing;
  isEditor: boolean;
  duplicates: readonly Duplicate[];
}) {
  const { texts, locale } = useTools();
  const { proposal, mode, candidate } = editing;
  const { joined, restored } = told;
  const isReturned = standing.proposal?.status === 'returned';
  return (
    <>
      {candidate && !standing.isStored && (
        <Notice
          role="note"
          action={
            <a href={candidate.back} className={noticeLink}>
              {texts.candidate.back}
            </a>
          }
        >
          {texts.candidate.from}{' '}
          <span lang={candidate.article.lang} className="font-serif">
            {candidate.article.title}
          </span>
          {candidate.suggestedExample && (
            <span className="block text-small text-ink-2">{texts.candidate.example}</span>
          )}
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
      {editing.waiting.map(({ id, authorName }) => (
        <Notice
          key={id}
          action={
            <a href={`/${locale}/admin/review/${id}`} className={noticeLink}>
              {texts.notices.toProposal}
            </a>
          }
        >
          {fillIn(texts.notices.waiting, { name: authorName })}
        </Notice>
      ))}
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
      {reopen && (
        <Notice
          tone="warning"
          action={
            <Button size="sm" onClick={reopen}>
              {texts.chooser.open}
            </Button>
          }
        >
          {texts.chooser.title}
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
            // Drafts of others are for editors.
            (isEditor || concept.status === 'published') && (
              <a
                href={
                  concept.status === 'published'
                    ? `/${locale}/terms/${concept.slug}`
                    : `/${locale}/admin/concepts/${concept.id}`
                }
                target="_blank"
                rel="noreferrer"
                className={noticeLink}
              >
                {texts.duplicates.compare}
                <span className="sr-only">, {texts.duplicates.newTab}</span>
              </a>
            )
          }
        >
          {texts.duplicates.looksLike}{' '}
          {labelledLangs(concept.labels, locale).map((lang, index) => (
            <span
              key={lang}
              lang={lang}
              className={index === 0 ? 'font-semibold wrap-anywhere' : 'text-ink-2 wrap-anywhere'}
            >
              {concept.labels[lang]}{' '}
            </span>
          ))}
        </Notice>
      ))}
    </>
  );
}
