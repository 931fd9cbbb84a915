import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/ui/badge';
import { Marked } from '@/ui/mark';
import type { Hit } from '../domain/prefix-search';
import type { TermStatus, TermType } from '../schema';
import { ConceptRow } from './concept-rows';

/** What a search found: the wording that matched, marked, with the labels of all three languages. */
export function SearchHits({ hits }: { hits: readonly Hit[] }) {
  return (
    <ul>
      {hits.map((hit) => (
        <SearchHit key={hit.concept.id} hit={hit} />
      ))}
    </ul>
  );
}

function SearchHit({ hit: { concept, match } }: { hit: Hit }) {
  const types = useTranslations('termTypes');
  const statuses = useTranslations('termStatuses');
  const locale = useLocale();
  // A wording that is never shown leads to the concept under its own label.
  if (match.hidden) return <ConceptRow concept={concept} first={locale} />;
  const isLabel = concept.labels[match.lang] === match.text;
  const warned = match.status === 'deprecated' || match.status === 'superseded';
  return (
    <ConceptRow
      concept={concept}
      first={match.lang}
      headline={<Marked text={match.text} ranges={match.ranges} />}
      aside={
        !isLabel && (
          <Badge tone={warned ? 'warning' : 'outline'}>
            {warned ? statuses(match.status as TermStatus) : types(match.type as TermType)}
          </Badge>
        )
      }
      showFirst={!isLabel}
    />
  );
}
