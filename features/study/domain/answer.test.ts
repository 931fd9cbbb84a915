import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyLao,
  englishText,
  laoLabel,
  messyText,
  vietnameseText,
} from '@/language/fixtures/arbitraries';
import { LANGS, type Lang } from '@/language/lang';
import { type AnswerTerm, judgeAnswer, type VerdictKind } from './answer';

const term = (text: string, type = 'fullForm', status = 'preferred'): AnswerTerm => ({
  text,
  type,
  status,
});

const TERMS: Record<Lang, AnswerTerm[]> = {
  en: [
    term('Lao People’s Revolutionary Party'),
    term('LPRP', 'acronym'),
    term('the Party', 'shortForm', 'admitted'),
    term('Lao People’s Party', 'fullForm', 'superseded'),
    { ...term('lao party', 'variant', 'admitted'), searchOnly: true },
  ],
  vi: [
    term('Ủy ban Trung ương'),
    term('Ban Chấp hành Trung ương', 'fullForm', 'admitted'),
    term('UBTƯ', 'acronym', 'preferred'),
  ],
  lo: [term('ແຂວງຫຼວງພະບາງ'), term('ຫຼວງພະບາງ', 'shortForm', 'admitted')],
};

describe('judgeAnswer', () => {
  it.each<[Lang, string, VerdictKind]>([
    ['en', 'Lao People’s Revolutionary Party', 'exact'],
    ['en', '  Lao  People’s Revolutionary Party\n', 'exact'],
    ['en', "lao people's revolutionary party", 'sameSpelling'],
    ['en', 'The Lao Peoples Revolutionary Party', 'sameSpelling'],
    ['en', 'lprp', 'acceptedVariant'],
    ['en', 'L.P.R.P.', 'acceptedVariant'],
    ['en', 'the party', 'acceptedVariant'],
    ['en', 'Lao People’s Party', 'wrong'],
    ['en', 'lao party', 'wrong'],
    ['en', 'Lao Revolutionary Party', 'wrong'],
    ['en', '', 'wrong'],
    ['en', ' ?! ', 'wrong'],
    ['vi', 'Ủy ban Trung ương', 'exact'],
    ['vi', 'Ủy ban Trung ương'.normalize('NFD'), 'exact'],
    ['vi', 'Uỷ ban trung ương', 'sameSpelling'],
    ['vi', 'Ủy ban Trung ương.', 'sameSpelling'],
    ['vi', 'Uyr ban Trung uwowng', 'sameSpelling'],
    ['vi', 'ban chấp hành trung ương', 'acceptedVariant'],
    ['vi', 'ubtư', 'acceptedVariant'],
    ['vi', 'Ụy ban Trung ương', 'toneSlip'],
    ['vi', 'uy ban trung uong', 'toneSlip'],
    ['vi', 'ban chap hanh trung uong', 'toneSlip'],
    ['vi', 'Ủy ban Trung', 'wrong'],
    ['lo', 'ແຂວງຫຼວງພະບາງ', 'exact'],
    ['lo', 'ແຂວງ ຫລວງພະບາງ', 'sameSpelling'],
    ['lo', 'ເເຂວງຫຼວງພະບາງ', 'sameSpelling'],
    ['lo', 'ຫລວງພະບາງ', 'acceptedVariant'],
    ['lo', 'ແຂວງຫຼ່ວງພະບາງ', 'toneSlip'],
    ['lo', 'ແຂວງຫຼວງນ້ຳທາ', 'wrong'],
  ])('of %s %j: %s', (lang, given, kind) => {
    expect(judgeAnswer(given, lang, TERMS[lang]).kind).toBe(kind);
  });

  it('proposes Good for what is right, Hard for a tone slip, Again for the rest', () => {
    const grades = ['Ủy ban Trung ương', 'ubtư', 'uy ban trung uong', 'Lào'].map(
      (given) => judgeAnswer(given, 'vi', TERMS.vi).grade,
    );
    expect(grades).toEqual([3, 3, 2, 1]);
  });

  it('shows the difference to what was meant', () => {
    expect(judgeAnswer('Ban Chấp hành Trung ươn', 'vi', TERMS.vi)).toMatchObject({
      expected: 'Ban Chấp hành Trung ương',
      difference: [
        { kind: 'same', text: 'Ban Chấp hành Trung ươn' },
        { kind: 'added', text: 'g' },
      ],
    });
    expect(judgeAnswer('LPRP', 'en', TERMS.en).expected).toBe('LPRP');
    expect(judgeAnswer('something else altogether', 'en', TERMS.en).expected).toBe(
      'Lao People’s Revolutionary Party',
    );
  });

  it('says that a term was given up', () => {
    expect(judgeAnswer("Lao People's Party", 'en', TERMS.en)).toMatchObject({
      kind: 'wrong',
      isOutdated: true,
    });
    expect(judgeAnswer('Lao', 'en', TERMS.en).isOutdated).toBe(false);
  });

  it('is ready for a concept that has lost its terms', () => {
    expect(judgeAnswer('Lào', 'vi', [])).toMatchObject({ kind: 'wrong', expected: '', grade: 1 });
    expect(judgeAnswer('', 'vi', [])).toMatchObject({ kind: 'wrong', difference: [] });
  });

  const anyText = fc.oneof(englishText, vietnameseText, anyLao, laoLabel, messyText);
  const anyTerms = fc.array(
    fc.record({
      text: anyText,
      type: fc.constantFrom('fullForm', 'acronym', 'variant'),
      status: fc.constantFrom('preferred', 'admitted', 'deprecated'),
      searchOnly: fc.boolean(),
    }),
    { maxLength: 5 },
  );

  it('judges anything; the difference is of what was typed and what is expected', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGS), anyTerms, (given, lang, terms) => {
        const { difference, expected, kind } = judgeAnswer(given, lang, terms);
        const added = difference.filter((run) => run.kind !== 'removed').map(({ text }) => text);
        expect(added.join('')).toBe(expected);
        if (kind === 'wrong') return;
        expect(terms.some((one) => one.text === expected && one.status !== 'deprecated')).toBe(
          true,
        );
      }),
    );
  });

  it('accepts each term that may be said, however it is encoded', () => {
    const cased = fc.constantFrom('NFC', 'NFD', 'NFKD');
    fc.assert(
      fc.property(fc.constantFrom(...LANGS), cased, fc.nat(), (lang, form, index) => {
        const accepted = TERMS[lang].filter((t) => t.status !== 'superseded' && !t.searchOnly);
        const one = accepted[index % accepted.length] as AnswerTerm;
        const { kind } = judgeAnswer(one.text.normalize(form), lang, TERMS[lang]);
        expect(['exact', 'sameSpelling', 'acceptedVariant']).toContain(kind);
      }),
    );
  });

  it('has an answer of a million letters in time', () => {
    const start = performance.now();
    expect(judgeAnswer('quốc '.repeat(200_000), 'vi', TERMS.vi).kind).toBe('wrong');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
