import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '@/language/lang';
import { type Entry, type ExportConcept, FIELDS, type Field } from './entry';
import { freshContent, overlay } from './overlay';
import { reduceTo } from './reduce';
import { concepts } from './tbx/fixtures/concepts';

const at = { line: 1, column: 1 };
const langs = new Set(LANGS);
const newId = () => 'new';

const contentOf = ({
  id: _,
  slug: __,
  createdAt: ___,
  updatedAt: ____,
  citations: _____,
  related: ______,
  ...content
}: ExportConcept) => content;

const said = (entry: Partial<Entry>): Entry => ({
  ...{ at, terms: [], definitions: [], articles: [], sources: [], relations: [], examples: [] },
  ...entry,
});

describe('an entry laid over its concept', () => {
  it('changes nothing when it came from there, whatever its format can say', () => {
    fc.assert(
      fc.property(concepts, fc.subarray([...FIELDS]), (given, some) => {
        const fields = new Set<Field>(some);
        for (const concept of given) {
          const stored = contentOf(concept);
          const entry = { at, ...reduceTo(concept, fields) };
          const relations = entry.relations as ExportConcept['relations'];
          const next = overlay(stored, entry, relations, { fields, langs }, newId);
          expect(next).toEqual(stored);
        }
      }),
      { numRuns: 150 },
    );
  });

  const term = (lang: 'en' | 'vi', text: string, more: object = {}) => ({
    ...{ lang, text, type: 'fullForm', status: 'admitted', romanizationGenerated: false },
    ...{ searchOnly: false, recognition: 'always', ...more },
  });
  const stored = {
    ...{ category: 'forum', status: 'published', definitions: [], articles: [], sources: [] },
    ...{ relations: [], examples: [] },
    terms: [
      term('en', 'Old Name', { status: 'preferred' }),
      term('en', 'ON', { type: 'acronym' }),
      term('en', 'Older Name', { status: 'superseded' }),
      term('vi', 'Tên', { status: 'preferred' }),
    ],
  } as unknown as Parameters<typeof overlay>[0];
  const over = (fields: Field[], ...texts: string[]) =>
    overlay(
      stored,
      said({ terms: texts.map((text) => ({ lang: 'en', text })) }),
      [],
      { fields: new Set(fields), langs },
      newId,
    ).terms.map(({ text, type, status }) => `${text} ${type} ${status}`);

  it('leaves kinds of terms that its format cannot say', () => {
    expect(over([], 'New Name')).toEqual([
      'ON acronym admitted',
      'Older Name fullForm superseded',
      'New Name fullForm preferred',
      'Tên fullForm preferred',
    ]);
    expect(over(['termType'], 'New Name')).toEqual([
      'Older Name fullForm superseded',
      'New Name fullForm preferred',
      'Tên fullForm preferred',
    ]);
    expect(over(['termType', 'termStatus'], 'New Name')).toEqual([
      'Tên fullForm preferred',
      'New Name fullForm preferred',
    ]);
  });

  it('finds them again where the file has them after all', () => {
    expect(over([], 'Old Name', 'ON')).toEqual([
      'Old Name fullForm preferred',
      'ON acronym admitted',
      'Older Name fullForm superseded',
      'Tên fullForm preferred',
    ]);
  });
});

describe('an entry that is new', () => {
  it('has a preferred term in each language, and a romanization of what is Lao', () => {
    const entry = said({
      terms: [
        { lang: 'en', text: 'Board' },
        { lang: 'lo', text: 'ຄະນະ' },
        { lang: 'lo', text: 'ສະພາ' },
      ],
    });
    const content = freshContent(entry, [], { fields: new Set(), langs }, newId);
    expect(content).toMatchObject({
      status: 'draft',
      terms: [
        { text: 'Board', status: 'preferred' },
        { text: 'ຄະນະ', status: 'preferred', romanization: 'khana', romanizationGenerated: true },
        { text: 'ສະພາ', status: 'admitted' },
      ],
    });
  });
});
