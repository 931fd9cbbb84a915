import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugSchema } from '../schema';
import { freeSlug, numberedSlugs, numberOfSlug, slugOf, slugOfTerms } from './slug';

const term = (lang: 'en' | 'vi' | 'lo', text: string, status = 'preferred') => ({
  lang,
  text,
  type: 'fullForm',
  status,
});

describe('slugOf', () => {
  it('writes Latin letters without marks', () => {
    expect(slugOf('National Assembly (Laos)')).toBe('national-assembly-laos');
    expect(slugOf('Đảng Cộng sản Việt Nam')).toBe('dang-cong-san-viet-nam');
    expect(slugOf('ສະພາ')).toBe('');
  });

  it('is a slug or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const slug = slugOf(text);
        expect(slug === '' || slugSchema.safeParse(slug).success).toBe(true);
      }),
    );
  });
});

describe('slugOfTerms', () => {
  it('prefers English, then Vietnamese, then Lao by its sound', () => {
    const vi = term('vi', 'Quốc hội');
    const lo = term('lo', 'ສະພາແຫ່ງຊາດ');
    expect(slugOfTerms([lo, vi, term('en', 'National Assembly')])).toBe('national-assembly');
    expect(slugOfTerms([lo, vi])).toBe('quoc-hoi');
    expect(slugOfTerms([lo])).toMatch(/^sapha/);
    expect(slugOfTerms([term('en', '…')])).toBe('concept');
  });
});

describe('freeSlug', () => {
  it('numbers what another concept has', () => {
    const taken = new Map([
      ['party', 'a'],
      ['party-2', 'b'],
    ]);
    expect(freeSlug('forum', 'c', taken)).toBe('forum');
    expect(freeSlug('party', 'a', taken)).toBe('party');
    expect(freeSlug('party', 'c', taken)).toBe('party-3');
  });
});

describe('numbers behind slugs', () => {
  it('are counted on from two', () => {
    expect(numberedSlugs('a-1', 2, 3)).toEqual(['a-1-2', 'a-1-3', 'a-1-4']);
    expect(numberedSlugs('a-1', 2, 3).map((slug) => numberOfSlug(slug, 'a-1'))).toEqual([2, 3, 4]);
    expect(numberOfSlug('a-1', 'a-1')).toBe(1);
  });
});
