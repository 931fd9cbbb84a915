import type { Hit, TermMatch } from './hit';

/** Why a term is among the hits, where it is not plain to see. */
export type Badge =
  | { about: 'status'; code: 'superseded' | 'deprecated' }
  | { about: 'kind'; code: KindBadge }
  | { about: 'type'; code: 'acronym' | 'abbreviation' | 'shortForm' | 'variant' };

export type KindBadge =
  | 'spelling'
  | 'tones'
  | 'marks'
  | 'words'
  | 'inside'
  | 'romanized'
  | 'telex'
  | 'typo';

/** The message that says a badge. */
export function badgeMessage(badge: Badge) {
  switch (badge.about) {
    case 'kind':
      return `search.badges.${badge.code}` as const;
    case 'status':
      return `termStatuses.${badge.code}` as const;
    case 'type':
      return `termTypes.${badge.code}` as const;
  }
}

/**
 * The one thing to say of a hit: a warning about the term first, then how it matched, then what sort of wording
 * it is when it is not the label.
 */
export function badgeOf({ concept, match }: Hit): Badge | null {
  const { status, type } = match;
  if (status === 'superseded' || status === 'deprecated') return { about: 'status', code: status };
  const kind = kindBadge(match);
  if (kind) return { about: 'kind', code: kind };
  const isLabel = concept.labels[match.lang] === match.text;
  if (isLabel || !isTypeBadge(type)) return null;
  return { about: 'type', code: type };
}

function kindBadge({ kind, lang, text }: TermMatch): KindBadge | null {
  switch (kind) {
    case 'exact':
    case 'prefix':
      return null;
    case 'bare':
      if (lang !== 'en') return 'tones';
      // Without a mark to leave out, only case or punctuation differ.
      return /\p{M}/u.test(text.normalize('NFD')) ? 'marks' : null;
    default:
      return kind;
  }
}

const typeBadges = ['acronym', 'abbreviation', 'shortForm', 'variant'] as const;

function isTypeBadge(type: string): type is (typeof typeBadges)[number] {
  return typeBadges.some((known) => known === type);
}
