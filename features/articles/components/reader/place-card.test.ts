import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeCard, placeSheet } from './place-card';

it('the card stands below the sentence, and above it where there is no room', () => {
  expect(placeCard({ top: 100, bottom: 160 }, 200, 800, 0)).toMatchObject({
    top: 168,
    scrollBy: 0,
  });
  expect(placeCard({ top: 600, bottom: 660 }, 200, 800, 0)).toMatchObject({
    top: 392,
    scrollBy: 0,
  });
});

it('where there is room nowhere, the page moves as far as the sentence stays in sight', () => {
  expect(placeCard({ top: 150, bottom: 300 }, 200, 400, 0)).toMatchObject({
    top: 308,
    scrollBy: 116,
  });
  expect(placeCard({ top: 20, bottom: 300 }, 200, 400, 0)).toMatchObject({
    top: 308,
    scrollBy: 12,
  });
});

it('it never covers the sentence', () => {
  const size = fc.integer({ min: 1, max: 1500 });
  fc.assert(
    fc.property(
      fc.integer({ min: -500, max: 1500 }),
      size,
      size,
      size,
      (top, length, card, screen) => {
        const bottom = top + length;
        const placed = placeCard({ top, bottom }, card, screen, 5000);
        const height = Math.min(card, placed.maxHeight);
        expect(placed.top >= bottom || placed.top + height <= top).toBe(true);
      },
    ),
  );
});

it('the sentence and all of its card are in sight, however high it would be', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 2000 }),
      (start, length, card) => {
        const screen = 620;
        const top = Math.min(start, screen - length);
        const sentence = { top, bottom: top + length };
        const { top: at, maxHeight, scrollBy } = placeCard(sentence, card, screen, 0);
        expect(at - scrollBy).toBeGreaterThanOrEqual(0);
        expect(at - scrollBy + Math.min(card, maxHeight)).toBeLessThanOrEqual(screen);
        expect(top - scrollBy).toBeGreaterThanOrEqual(0);
        expect(top - scrollBy + length).toBeLessThanOrEqual(screen);
      },
    ),
  );
});

it('a sheet ends where the sentence is still seen above it, unless it alone fills the screen', () => {
  const size = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 1500 }), size, size, (top, length, sheet) => {
      const screen = 640;
      const { maxHeight, scrollBy } = placeSheet({ top, bottom: top + length }, sheet, screen);
      const sheetTop = screen - Math.min(sheet, maxHeight);
      expect(top + length - scrollBy).toBeLessThanOrEqual(sheetTop);
      expect(top - scrollBy).toBeGreaterThanOrEqual(0);
    }),
  );
});
