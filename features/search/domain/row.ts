import type { Row } from '@/features/glossary/domain/row';
import { type Badge, badgeOf } from './badge';
import type { Hit } from './hit';

/** The look of each sort of badge. */
const badgeTones = { status: 'warning', kind: 'accent', type: 'outline' } as const;

/**
 * A hit as a line of a list: the term that matched, marked, and why.
 * @param say the words of a badge
 */
export function rowOf(hit: Hit, say: (badge: Badge) => string): Row {
  const { concept, match } = hit;
  const badge = badgeOf(hit);
  return {
    slug: concept.slug,
    labels: concept.labels,
    first: match.lang,
    wording: { text: match.text, ranges: match.ranges },
    ...(badge && { badge: { text: say(badge), tone: badgeTones[badge.about] } }),
  };
}
