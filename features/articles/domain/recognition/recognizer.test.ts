import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laoText, messyText, vietnameseText } from '@/language/fixtures/arbitraries';
import { LABELS } from '@/language/fixtures/labels';
import { foldWithMap, spellingKey } from '@/language/fold';
import { LANGS, type Lang } from '@/language/lang';
import { Recognizer } from './recognizer';
import type { RecognizableTerm } from './term';

function term(lang: Lang, text: string, more: Partial<RecognizableTerm> = {}): RecognizableTerm {
  return {
    id: text,
    conceptId: text,
    lang,
    text,
    type: 'fullForm',
    status: 'preferred',
    recognition: 'always',
    searchOnly: false,
    ...more,
  };
}

const found = (lang: Lang, text: string, ...terms: (string | RecognizableTerm)[]) =>
  Recognizer.of(terms.map((one) => (typeof one === 'string' ? term(lang, one) : one)))
    .recognize(lang, text)
    .map((one) => (one.text === one.termId ? one.text : `${one.text} = ${one.termId}`));

const acronym = (lang: Lang, text: string) => term(lang, text, { type: 'acronym' });
const byCase = (lang: Lang, text: string) => term(lang, text, { recognition: 'byCase' });
const inContext = (lang: Lang, text: string) => term(lang, text, { recognition: 'inContext' });

describe('what overlaps', () => {
  it('the longest is meant, then the leftmost', () => {
    expect(found('en', 'a b c', 'a b', 'b c', 'c')).toEqual(['a b', 'c']);
    expect(found('en', 'a bb cc d', 'a bb', 'bb cc', 'cc d', 'a bb cc')).toEqual(['a bb cc']);
    expect(found('en', 'aa b ccc d', 'aa b', 'b ccc', 'ccc d')).toEqual(['b ccc']);
    expect(
      found('en', 'one two three four', 'one two three four five', 'two', 'three four'),
    ).toEqual(['two', 'three four']);
  });

  it('in Lao, of two of one length the one at boundaries of words', () => {
    // ພາສາ|ລາວ|ງາມ: six letters each.
    expect(found('lo', 'ພາສາລາວງາມ', 'ພາສາລາ', 'ລາວງາມ')).toEqual(['ລາວງາມ']);
    expect(found('lo', 'ພາສາລາວງາມ', 'ພາສາລາ', 'ລາວງາ')).toEqual(['ພາສາລາ']);
  });

  it('of two terms written alike the preferred one, whatever their order', () => {
    const old = term('en', 'Border', { id: 'a', status: 'deprecated' });
    const good = term('en', 'border', { id: 'b' });
    expect(found('en', 'border', old, good)).toEqual(['border = b']);
    expect(found('en', 'border', good, old)).toEqual(['border = b']);
    expect(found('en', 'border', old)).toEqual(['border = a']);
  });
});

describe('English', () => {
  it('finds plurals and possessives with their endings', () => {
    const text = 'The party’s parties, the parties’ leaders, “the parties’ and party.';
    expect(found('en', text, term('en', 'party', { id: 'p' }))).toEqual([
      'party’s = p',
      'parties = p',
      'parties’ = p',
      'parties’ = p',
      'party = p',
    ]);
  });

  it('finds acronyms in capitals only, with a small plural', () => {
    const text = 'NA, NAs, NA’s, N.A., Na, na, NAS, nas';
    expect(found('en', text, term('en', 'NA', { id: 'n', type: 'acronym' }))).toEqual([
      'NA = n',
      'NAs = n',
      'NA’s = n',
      'N.A. = n',
    ]);
  });

  it('a short word all in capitals is an acronym, whatever it is said to be', () => {
    expect(found('en', 'Aids for AIDS', 'AIDS')).toEqual(['AIDS']);
  });

  it('finds terms across dashes, spaces and line breaks, not across blank lines and full stops', () => {
    const text =
      'law-making law making law\u2013\nmaking law\u00A0making law. Making law\n\nmaking';
    expect(found('en', text, term('en', 'law making', { id: 'l' }))).toHaveLength(4);
  });

  it('leaves out the article that a term begins with', () => {
    expect(found('en', 'At The Hague.', term('en', 'The Hague', { id: 'h' }))).toEqual([
      'Hague = h',
    ]);
  });

  it('finds no parts of words', () => {
    expect(found('en', 'repeace peaceful 3peace', 'peace')).toEqual([]);
  });
});

describe('Vietnamese', () => {
  it('finds every spelling', () => {
    const text = 'hoà bình, hòa bình, HÒA BÌNH, '.concat('hòa bình'.normalize('NFD'));
    expect(found('vi', text, term('vi', 'hòa bình', { id: 'h' }))).toHaveLength(4);
    expect(found('vi', 'hoa bình, hoả binh', 'hòa bình')).toEqual([]);
  });

  it('tells a country from a name by what stands around', () => {
    const text = 'Ông Mỹ Linh ở Bắc Mỹ. Tại Mỹ, chữ mỹ. Tổng thống Mỹ Joe Biden.';
    expect(found('vi', text, byCase('vi', 'Mỹ'))).toEqual(['Mỹ', 'Mỹ']);
  });
});

describe('Lao', () => {
  it('never begins or ends inside a cluster', () => {
    expect(found('lo', 'ກາກ້າກະກັນ', 'ກ', 'ກາ')).toEqual(['ກາ']);
    expect(found('lo', 'ເກມ', 'ກມ', 'ມ')).toEqual(['ມ']);
    expect(found('lo', 'ໜັງ', 'ນັງ', 'ງ')).toEqual(['ງ']);
  });

  it('finds a Lao word beside a Latin one, and no part of a number', () => {
    expect(found('lo', 'ກອງປະຊຸມAIPA ໜ້າ 12', 'ກອງປະຊຸມ', acronym('lo', 'AIPA'), 'ໜ້າ 1')).toEqual([
      'ກອງປະຊຸມ',
      'AIPA',
    ]);
  });
});

describe('how a term is recognised', () => {
  it('never and lookup forms are not', () => {
    const never = term('vi', 'báo', { recognition: 'never' });
    const lookup = term('vi', 'tin', { searchOnly: true });
    expect(found('vi', 'báo tin', never, lookup)).toEqual([]);
  });

  it('by case: as it is written, with a capital where a sentence begins', () => {
    expect(found('en', 'Polish polish POLISH', byCase('en', 'Polish'))).toEqual(['Polish']);
    expect(
      found(
        'en',
        'Turkey farm. turkey farm',
        term('en', 'turkey farm', { id: 't', recognition: 'byCase' }),
      ),
    ).toHaveLength(2);
  });

  it('in context: with its concept or a related one in the sentence, or as an attribute', () => {
    const laos = inContext('lo', 'ລາວ');
    const also = term('lo', 'ສປປ ລາວ', { conceptId: 'ລາວ' });
    expect(found('lo', 'ລາວມາແລ້ວ', laos, also)).toEqual([]);
    expect(found('lo', 'ທ່ານມາ ສປປ ລາວ ຍ້ອນລາວງາມ', laos, also)).toEqual(['ສປປ ລາວ', 'ລາວ']);
    expect(found('lo', 'ທ່ານມາ ສປປ ລາວ. ລາວງາມ', laos, also)).toEqual(['ສປປ ລາວ']);
    expect(found('lo', 'ຕະຫຼາດຫຼັກຊັບລາວ', laos, 'ຫຼັກຊັບ')).toEqual(['ຫຼັກຊັບ', 'ລາວ']);
    const related = Recognizer.of([laos, term('lo', 'ວຽງຈັນ')], (id) =>
      id === 'ລາວ' ? ['ວຽງຈັນ'] : [],
    );
    expect(related.recognize('lo', 'ວຽງຈັນ ແມ່ນເມືອງເອກໃນລາວ')).toHaveLength(2);
  });

  it('in a headline in capitals a common word is no acronym', () => {
    expect(found('en', 'TRUST US NOW', acronym('en', 'US'))).toEqual([]);
    expect(found('en', 'TRUST ASEAN NOW', acronym('en', 'ASEAN'))).toEqual(['ASEAN']);
  });
});

describe('edits', () => {
  it('are found at once, and what was withdrawn is not', () => {
    const recognizer = Recognizer.of([
      term('en', 'old law', { conceptId: 'c' }),
      term('en', 'peace'),
    ]);
    const texts = () =>
      recognizer.recognize('en', 'old law, new law, peace').map(({ text }) => text);
    expect(texts()).toEqual(['old law', 'peace']);
    recognizer.putConcept('c', [term('en', 'new law', { conceptId: 'c' })]);
    expect(texts()).toEqual(['new law', 'peace']);
    recognizer.putConcept('c', [
      term('en', 'law', { conceptId: 'c' }),
      term('vi', 'luật', { conceptId: 'c' }),
    ]);
    expect(texts()).toEqual(['law', 'law', 'peace']);
    expect(recognizer.recognize('vi', 'luật')).toHaveLength(1);
    recognizer.putConcept('c', []);
    expect(texts()).toEqual(['peace']);
    expect(recognizer.recognize('vi', 'luật')).toHaveLength(0);
    expect(recognizer.isStale).toBe(false);
  });

  it('the longest wins between what was built and what was edited', () => {
    const recognizer = Recognizer.of([term('en', 'law'), term('en', 'old law of the land')]);
    recognizer.putConcept('x', [term('en', 'old law')]);
    const texts = (text: string) => recognizer.recognize('en', text).map((one) => one.text);
    expect(texts('the old law')).toEqual(['old law']);
    expect(texts('the old law of the land')).toEqual(['old law of the land']);
  });

  it('a recognizer that was edited finds what one built anew finds', () => {
    const word = fc.constantFrom('law', 'new', 'old', 'party', 'parties', 'AI');
    const wording = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const concept = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      texts: fc.array(wording, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(concept),
        fc.array(concept),
        wording,
        wording,
        (first, edits, one, other) => {
          const all = new Map<string, RecognizableTerm[]>();
          const termsOf = ({ id, texts }: { id: string; texts: string[] }) =>
            texts.map((text) => term('en', text, { conceptId: id, id: `${id} ${text}` }));
          for (const entry of first) all.set(entry.id, termsOf(entry));
          const edited = Recognizer.of([...all.values()].flat());
          for (const entry of edits) {
            all.set(entry.id, termsOf(entry));
            edited.putConcept(entry.id, termsOf(entry));
          }
          const anew = Recognizer.of([...all.values()].flat());
          const ranges = (recognizer: Recognizer) =>
            recognizer.recognize('en', `${one} ${other}`).map(({ start, end }) => [start, end]);
          expect(ranges(edited)).toEqual(ranges(anew));
        },
      ),
    );
  });
});

describe('laws', () => {
  const langs = fc.constantFrom(...LANGS);
  const labels = Recognizer.of(
    LABELS.flatMap((label) =>
      LANGS.map((lang) => term(lang, label[lang], { id: spellingKey(label[lang], lang) })),
    ),
  );
  const broken: Record<Lang, (text: string) => string[]> = {
    en: (text) => [
      text.toUpperCase(),
      text.replaceAll(' ', '\n'),
      text.replaceAll('-', '\u2013'),
      text.replaceAll("'", '\u2019'),
    ],
    vi: (text) => [
      text.normalize('NFD'),
      text.toUpperCase(),
      text.replaceAll(' ', '\u00A0'),
      text.replaceAll('òa', 'oà'),
    ],
    lo: (text) => [
      text.replaceAll('ໜ', 'ຫນ').replaceAll('ໝ', 'ຫມ').replaceAll('ຫຼ', 'ຫລ'),
      text.replaceAll('\u0EB3', '\u0ECD\u0EB2').replaceAll('ແ', 'ເເ'),
      text.replaceAll(/(?<=[\u0E80-\u0EFF]) (?=[\u0E80-\u0EFF])/gu, ''),
      [...text].join('\u200B'),
    ],
  };

  it('a text that is a spelling of a term is that term, the whole of it', () => {
    for (const label of LABELS) {
      for (const lang of LANGS) {
        for (const text of [label[lang], ...broken[lang](label[lang])]) {
          expect(spellingKey(text, lang), text).toBe(spellingKey(label[lang], lang));
          const { starts, ends } = foldWithMap(text, lang, 'spelling');
          const [only, ...others] = labels.recognize(lang, text);
          expect(others, text).toEqual([]);
          expect(only, text).toMatchObject({
            start: starts[0],
            end: ends.at(-1),
            termId: spellingKey(text, lang),
          });
        }
      }
    }
  });

  it('any text is found by its own term, and by every text with its key', () => {
    fc.assert(
      fc.property(fc.oneof(laoText, vietnameseText, messyText), langs, (text, lang) => {
        const key = spellingKey(text, lang);
        fc.pre(key !== '' && !/\n\s*\n|\u2029/u.test(text) && !/^\P{L}*the/iu.test(text));
        for (const own of [text, key]) {
          const one = Recognizer.of([term(lang, own.toLowerCase())]);
          const occurrences = one.recognize(lang, text);
          const { starts, ends } = foldWithMap(text, lang, 'spelling');
          expect(occurrences).toHaveLength(1);
          expect(occurrences[0]).toMatchObject({ start: starts[0], end: ends.at(-1) });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('occurrences are in order, apart, and name the text that they stand for', () => {
    fc.assert(
      fc.property(messyText, laoText, vietnameseText, langs, (a, b, c, lang) => {
        const label = LABELS[(a.length + b.length) % LABELS.length]?.[lang] ?? '';
        const text = `${a} ${label} ${b}${label}${c}`;
        let last = 0;
        for (const one of labels.recognize(lang, text)) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.text).toBe(text.slice(one.start, one.end));
          last = one.end;
        }
      }),
    );
  });
});

describe('bad input', () => {
  it('long words, many repetitions and no ends are read in linear time', () => {
    const terms = Array.from({ length: 60 }, (_, i) => term('en', 'a '.repeat(i + 1)));
    const repeated = Recognizer.of(terms).recognize('en', 'a '.repeat(20_000));
    expect(repeated.length).toBeGreaterThan(300);
    for (const lang of LANGS) {
      expect(found(lang, 'ກ'.repeat(1_000_000), term(lang, 'ກາ'))).toEqual([]);
      expect(found(lang, 'a'.repeat(1_000_000), term(lang, 'a b'))).toEqual([]);
    }
  }, 60_000);

  it('nothing is found in nothing, nor by terms without letters', () => {
    expect(found('en', '', 'a')).toEqual([]);
    expect(found('en', 'a \u200B b', '\u200B', '', ' ')).toEqual([]);
  });
});
