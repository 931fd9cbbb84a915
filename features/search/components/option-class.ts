/** What an option of the popup looks like: a row with a hairline, washed and outlined when the keys are on it. */
export const optionClass =
  'block w-full min-h-11 cursor-pointer px-4.5 text-start text-ink no-underline outline-none hover:bg-accent-wash ' +
  'aria-selected:bg-accent-wash aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-accent';

/** The option at the foot of the list: what to do beside it. */
export const footClass = `${optionClass} py-2.5 text-small text-accent-ink`;
