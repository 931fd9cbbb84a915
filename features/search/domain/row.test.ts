import { expect, it } from 'vitest';
import { hitOf } from './fixtures/hits';
import { rowOf } from './row';

it('shows the term that matched, in its language, with what matched', () => {
  const hit = hitOf({ kind: 'bare' });
  expect(rowOf(hit, ({ about, code }) => `${about} ${code}`)).toEqual({
    slug: 'national-assembly',
    labels: hit.concept.labels,
    first: 'vi',
    wording: { text: 'Quốc hội', ranges: [{ start: 0, end: 4 }] },
    badge: { text: 'kind tones', tone: 'accent' },
  });
});

it('has no badge where there is nothing to say, and an amber one for a warning', () => {
  const say = () => 'words';
  expect(rowOf(hitOf({}), say)).not.toHaveProperty('badge');
  expect(rowOf(hitOf({ status: 'deprecated' }), say).badge?.tone).toBe('warning');
});
