/** How a term may match, best first: the tiers of a search. */
export const MATCH_KINDS = [
  'exact',
  'spelling',
  'bare',
  'prefix',
  'words',
  'inside',
  'romanized',
  'telex',
  'typo',
] as const;

export type MatchKind = (typeof MATCH_KINDS)[number];
