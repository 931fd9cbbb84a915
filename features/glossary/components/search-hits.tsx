import { useLocale, useTranslations } from 'next-intl';
import type { Hit } from '../domain/prefix-search';
import type { Row } from '../domain/row';
import type { TermStatus, TermType } from '../schema';
import { ConceptRows } from './concept-rows';

/** What a search found: the wording that matched, marked, with the labels of all three languages. */
export function SearchHits({ hits }: { hits: readonly Hit[] }) {
  const types = useTranslations('termTypes');
  const statuses = useTranslations('termStatuses');
  const locale = useLocale();
  const rows = hits.map(({ concept: { slug, labels }, match }): Row => {
    // A wording that is never shown leads to the concept under its own label.
    if (match.hidden) return { slug, labels };
    const warning = match.status === 'deprecated' || match.status === 'superseded';
    const badge = warning ? statuses(match.status as TermStatus) : types(match.type as TermType);
    return {
      slug,
      labels,
      first: match.lang,
      wording: { text: match.text, ranges: match.ranges },
      ...(labels[match.lang] !== match.text && { badge: { text: badge, warning } }),
    };
  });
  return <ConceptRows rows={rows} first={locale} locale={locale} />;
}
