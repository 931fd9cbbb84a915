/** An icon for what is done to an item: small, and quiet until it is pointed at. */
export const toolClass =
  'inline-grid size-8 shrink-0 place-items-center rounded-control text-ink-3 transition-colors enabled-hover:bg-accent-wash enabled-hover:text-accent-ink aria-disabled:opacity-40 touch:size-11 [&_svg]:size-4';
