import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FirstPlaces } from './first-places';

it('is a map that keeps what came first', () => {
  const key = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'a', 'ຄຳສັບ', 'từ vựng'));
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.nat(9)), { maxLength: 200 }), key, (added, other) => {
      const places = new FirstPlaces();
      const map = new Map<string, number>();
      for (const [text, place] of added) {
        places.add(text, place);
        if (!map.has(text)) map.set(text, place);
      }
      for (const text of [...map.keys(), other]) expect(places.get(text)).toBe(map.get(text));
    }),
  );
});

it('tells hundreds of thousands of keys apart that are much alike', () => {
  const places = new FirstPlaces();
  const keys = 300_000;
  for (let at = 0; at < keys; at++) places.add(`ຄະນະກຳມະການ ${at}`, at);
  let wrong = 0;
  for (let at = 0; at < keys; at++) if (places.get(`ຄະນະກຳມະການ ${at}`) !== at) wrong++;
  for (let at = keys; at < 2 * keys; at++) {
    if (places.get(`ຄະນະກຳມະການ ${at}`) !== undefined) wrong++;
  }
  expect(wrong).toBe(0);
});
