/** What input, textarea and select look like. */
export const controlClass =
  'block w-full min-w-0 rounded-control border border-line-control bg-raised px-3 text-ink transition-colors ' +
  'hover:border-ink-3 focus-visible:border-accent aria-invalid:border-bad aria-invalid:focus-visible:outline-bad ' +
  'disabled:cursor-not-allowed disabled:bg-transparent disabled:text-ink-3 [&[readonly]]:bg-transparent';

/** `term` is for headwords: the serif, larger. */
export type ControlLook = 'ui' | 'term';
