/** What a one-time link is for. */
export const LINK_KINDS = ['setUp', 'invitation', 'reset'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

const hour = 60 * 60 * 1000;

/** How long a link is good, in milliseconds. */
export const linkLifeMillis: Record<LinkKind, number> = {
  setUp: 7 * 24 * hour,
  invitation: 7 * 24 * hour,
  reset: 24 * hour,
};
