import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxQueryLength, readQuery } from './query';

const langsOf = (text: string) => readQuery(text)?.readings.map(({ lang }) => lang);
const readingOf = (text: string, lang: string) =>
  readQuery(text)?.readings.find((reading) => reading.lang === lang);

describe('the readings of a query', () => {
  it('are of all languages in Latin letters, of Lao alone with a Lao letter', () => {
    expect(langsOf('ipu')).toEqual(['en', 'vi', 'lo']);
    expect(langsOf('Quốc hội')).toEqual(['en', 'vi', 'lo']);
    expect(langsOf('ສະພາ')).toEqual(['lo']);
    expect(langsOf('ກອງປະຊຸມ AIPA')).toEqual(['lo']);
  });

  it('are of the languages that are wanted', () => {
    expect(readQuery('ipu', ['vi'])?.readings.map(({ lang }) => lang)).toEqual(['vi']);
    expect(readQuery('ສະພາ', ['en', 'vi'])).toBeNull();
  });

  it('have the keys of their language', () => {
    expect(readingOf('Hoà Bình', 'vi')).toEqual({
      lang: 'vi',
      plain: 'hoà bình',
      spelling: expect.any(String),
      bare: 'hoa binh',
      compact: 'hoabinh',
      marked: 'hòa bình',
      words: ['hoa', 'binh'],
    });
  });

  it('have the parts between spaces as words, in Lao as well', () => {
    expect(readingOf('ສະພາ ແຫ່ງຊາດ', 'lo')).toMatchObject({
      bare: 'ສະພາແຫງຊາດ',
      words: ['ສະພາ', 'ແຫງຊາດ'],
    });
    expect(readingOf('ສະພາ\u200Bແຫ່ງຊາດ', 'lo')?.words).toEqual(['ສະພາ', 'ແຫງຊາດ']);
    expect(readingOf('Asia-Pacific U.S.', 'en')?.words).toEqual(['asia', 'pacific', 'us']);
  });

  it('do not have what cannot be seen or is no character', () => {
    const plain = readQuery('quoc hoi');
    for (const text of [
      '\0quoc hoi\0',
      '\uD800quoc hoi',
      '\tquoc\u0001hoi\u007F',
      ' quoc\u3000hoi ',
    ]) {
      expect(
        readQuery(text)?.readings.map(({ bare }) => bare),
        JSON.stringify(text),
      ).toEqual(plain?.readings.map(({ bare }) => bare));
    }
  });
});

describe('the sound of a query', () => {
  it('is that of Latin letters, with marks or without', () => {
    expect(readQuery('sapha heng xat')?.sound).toBe('sapahengsat');
    expect(readQuery('sáphà hèng xat')?.sound).toBe('sapahengsat');
  });

  it('is empty for Lao letters, and where Lao is not looked for', () => {
    expect(readQuery('ສະພາ')?.sound).toBe('');
    expect(readQuery('sapha', ['en', 'vi'])?.sound).toBe('');
  });
});

describe('Telex', () => {
  it('is read where a query may be it', () => {
    expect(readQuery('quoocs hooij')?.telex).toMatchObject({ lang: 'vi', marked: 'quốc hội' });
  });

  it.each([
    ['marks', 'quốc hội'],
    ['no key', 'quoc hoi'],
    ['Lao letters', 'ສະພາ quoocs'],
  ])('is not with %s', (_, text) => {
    expect(readQuery(text)?.telex).toBeNull();
  });

  it('is not where Vietnamese is not looked for', () => {
    expect(readQuery('quoocs hooij', ['en', 'lo'])?.telex).toBeNull();
  });
});

describe('the edits of a query', () => {
  it.each([
    ['laos', 0],
    ['l a o s', 0],
    ['quoch', 1],
    ['quoc hoi', 1],
    ['quoc hoi x', 1],
    ['quoc hoi xv', 2],
  ])('%s may have %i', (text, edits) => {
    expect(readQuery(text)?.edits).toBe(edits);
  });
});

describe('a query that can find nothing', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \u00A0\u200B\u3000'],
    ['punctuation', '?!…—"\'()[]{}*:%_\\'],
    ['zero bytes', '\0\0'],
    ['half letters', '\uD800\uDC00'.slice(0, 1)],
    ['a letter too many', 'a'.repeat(maxQueryLength + 1)],
  ])('is refused: %s', (_, text) => {
    expect(readQuery(text)).toBeNull();
  });

  it('is not one as long as a term may be, with spaces around it', () => {
    expect(readQuery(` ${'a'.repeat(maxQueryLength)} `)).not.toBeNull();
  });

  it('of any text is read without an error, and has no empty key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        for (const reading of readQuery(text)?.readings ?? []) {
          expect(reading.compact).not.toBe('');
          expect(reading.words.length).toBeGreaterThan(0);
          expect(reading.words).not.toContain('');
        }
      }),
      { numRuns: 500 },
    );
  });
});
