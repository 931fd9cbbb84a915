/** What a button without a frame looks like, in the accent: to add something. */
export const addClass =
  'text-small inline-flex min-h-8 items-center gap-1.5 self-start rounded-control font-semibold text-accent-ink hover:underline underline-offset-4 touch:min-h-11';

/** An icon for what is done to an item: small, and quiet until it is pointed at. */
export const toolClass =
  'inline-grid size-8 shrink-0 place-items-center rounded-control text-ink-3 transition-colors enabled-hover:bg-accent-wash enabled-hover:text-accent-ink disabled:opacity-40 touch:size-11 [&_svg]:size-4';
