/** Between the sentence and the card, and between the card and the edge of the screen. */
const GAP = 8;

/** Top and bottom, in pixels from the top of the screen. */
export interface Extent {
  top: number;
  bottom: number;
}

/**
 * Where the card of a term stands: below its sentence if there is room, else above it, else below and the page moves as
 * far as the sentence stays in sight. Never on the sentence, and no higher than the room that the sentence leaves.
 * @param wantedHeight that all of the card has
 * @param reach how far above the top of the screen the page goes on
 * @returns the top of the card on the screen, how high it may be, and how far the page is to be scrolled
 */
export function placeCard(
  sentence: Extent,
  wantedHeight: number,
  screenHeight: number,
  reach: number,
): { top: number; maxHeight: number; scrollBy: number } {
  const room = screenHeight - (sentence.bottom - sentence.top) - 3 * GAP;
  const maxHeight = Math.max(LEAST_HEIGHT, room);
  const cardHeight = Math.min(wantedHeight, maxHeight);
  const below = sentence.bottom + GAP;
  const above = sentence.top - GAP - cardHeight;
  if (below + cardHeight + GAP <= screenHeight) return { top: below, maxHeight, scrollBy: 0 };
  if (above >= GAP) return { top: above, maxHeight, scrollBy: 0 };
  const missing = below + cardHeight + GAP - screenHeight;
  const spare = Math.max(0, sentence.top - GAP);
  // A long sentence leaves no room on either side: the side that the page can show more of.
  if (spare < missing && above + reach >= GAP && sentence.top > screenHeight - sentence.bottom) {
    return { top: above, maxHeight, scrollBy: Math.min(0, above - GAP) };
  }
  return { top: below, maxHeight, scrollBy: Math.min(missing, spare) };
}

/**
 * How a sheet at the bottom of a small screen keeps off a sentence.
 * @returns how high it may be, and how far the page is to be scrolled
 */
export function placeSheet(
  sentence: Extent,
  sheetHeight: number,
  screenHeight: number,
): { maxHeight: number; scrollBy: number } {
  const length = sentence.bottom - sentence.top;
  const room = screenHeight - length - 2 * GAP;
  const maxHeight = Math.max(LEAST_HEIGHT, Math.min(screenHeight / 2, room));
  const top = screenHeight - Math.min(sheetHeight, maxHeight);
  const hidden = sentence.bottom + GAP - top;
  if (hidden > 0) return { maxHeight, scrollBy: hidden };
  return { maxHeight, scrollBy: Math.min(0, sentence.top - GAP) };
}

/** What is lower shows nothing. */
const LEAST_HEIGHT = 160;
