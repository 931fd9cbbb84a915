const rowClass =
  'block w-full min-h-11 cursor-pointer px-4.5 text-start no-underline hover:bg-accent-wash ' +
  'aria-selected:bg-accent-wash aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-accent';

/** What an option of the popup looks like: a row, washed and outlined when the keys are on it. */
export const optionClass = `${rowClass} border-b border-line text-ink`;

/** The option at the foot of the list: what to do beside it. */
export const footClass = `${rowClass} py-2.5 text-small text-accent-ink`;
