import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import type { CandidateData, CandidatesData } from './candidates-data';
import { CandidatesView } from './candidates-view';

interface Found {
  article: CandidatesData['article'] & { hasText: boolean };
  candidates: readonly Omit<CandidateData, 'countText'>[];
  openCount: number;
  acceptedCount: number;
  rejected: CandidatesData['rejected'];
  rejectedCount: number;
}

/** Sentences that the browser fills in. */
const templates = (t: ReturnType<typeof textsOf>['t']) => ({
  progress: t('candidates.progress', { done: '{done}', total: '{total}' }),
  acceptFor: t('candidates.acceptFor', { text: '{text}' }),
  rejectFor: t('candidates.rejectFor', { text: '{text}' }),
  mergeFor: t('candidates.mergeFor', { text: '{text}' }),
  bringBackFor: t('candidates.bringBackFor', { text: '{text}' }),
  mergedToast: t('candidates.mergedToast', { concept: '{concept}' }),
  knownToast: t('candidates.knownToast', { concept: '{concept}' }),
});

/** What an article has that may be a term, to be decided one by one. */
export function CandidatesPage({ locale, found }: { locale: Lang; found: Found }) {
  const { t, format } = textsOf(locale);
  const { candidates: texts, categories, desk } = messagesOf(locale);
  const { article, candidates, openCount, acceptedCount, rejected, rejectedCount } = found;
  const { slug, lang, title, publisher, hasText } = article;
  const decidedCount = acceptedCount + rejectedCount;
  return (
    <CandidatesView
      key={slug}
      data={pack<CandidatesData>({
        locale,
        article: { slug, lang, title, publisher },
        hasText,
        candidates: candidates.map((one) => ({
          ...one,
          countText: t('candidates.count', { count: one.count }),
        })),
        openCount,
        decidedCount,
        rejected,
        texts: {
          ...texts,
          ...templates(t),
          kinds: {
            ...texts.kinds,
            acronym: t('candidates.kinds.acronym', { acronym: '{acronym}' }),
            acronymOther: t('candidates.kinds.acronymOther', { acronym: '{acronym}' }),
            head: t('candidates.kinds.head', { head: '{head}' }),
          },
          dialog: { ...texts.dialog, text: t('candidates.dialog.text', { text: '{text}' }) },
          rejectedHere: t('candidates.rejectedHere', { count: format.number(rejectedCount) }),
          empty: {
            ...texts.empty,
            more: t('candidates.empty.more', {
              count: format.number(openCount - candidates.length),
            }),
          },
          categories,
          errors: desk.errors,
          statuses: desk.statuses,
        },
      })}
    />
  );
}
