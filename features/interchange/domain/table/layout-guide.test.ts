import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONCEPT_STATUSES } from '@/features/glossary/domain/status';
import {
  CATEGORIES,
  PARTS_OF_SPEECH,
  RECOGNITIONS,
  TERM_STATUSES,
  TERM_TYPES,
} from '@/features/glossary/schema';
import { readCsv } from '../csv/read-csv';
import type { Entry, ReadItem } from '../entry';
import { mostBytes } from '../taken-files';
import { streamOf } from '../tbx/fixtures/streams';
import { COLUMNS, type ColumnName } from './columns';
import { continuation, longestCell, longestRow, mostCells } from './row';

const guide = readFileSync('docs/guides/table-layout.md', 'utf8');

/** The text of a section. */
const section = (title: string): string =>
  guide.split(/^## /mu).find(startsWith(`${title}\n`)) ?? '';
const startsWith = (start: string) => (text: string) => text.startsWith(start);

/** What stands in backticks. */
const named = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/gu)].map(([, it = '']) => it);

/** The rows of the tables of a section, as their cells. */
const rowsOf = (title: string): string[][] =>
  section(title)
    .split('\n')
    .filter(startsWith('|'))
    .map((line) => line.split('|').slice(1, -1));

async function read(csv: string): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readCsv(streamOf([new TextEncoder().encode(csv)]))) items.push(item);
  return items;
}

const wrongIn = (items: readonly ReadItem[]) =>
  items.filter(({ kind }) => kind === 'problem' || kind === 'loss');
const entriesOf = (items: readonly ReadItem[]): Entry[] =>
  items.flatMap((item) => (item.kind === 'entry' ? item.entry : []));

/** The entry of a row of all columns. */
async function readRow(cells: Partial<Record<ColumnName, string>>) {
  const row = COLUMNS.map((column) => `"${cells[column] ?? ''}"`);
  const items = await read(`${COLUMNS}\n${row}\n`);
  return { entry: entriesOf(items)[0], wrong: wrongIn(items) };
}

describe('the guide of the layout', () => {
  it('tells of every column once, and of no other', () => {
    const columns = rowsOf('Columns').flatMap(([name = '']) => named(name));
    expect(columns.toSorted()).toEqual([...COLUMNS].toSorted());
  });

  it('names no column of a language that is not there', () => {
    const columns = named(guide.replace(/```.*?```/su, '')).filter((one) =>
      /^(?:en|vi|lo)\b/u.test(one),
    );
    expect(columns.filter((one) => !COLUMNS.some((column) => column === one))).toEqual([]);
  });

  it('has an example that is read as it says', async () => {
    const [, example = ''] = /```csv\n(.*?)```/su.exec(guide) ?? [];
    expect(example).toContain(",'- ask");
    const items = await read(example);
    expect(wrongIn(items)).toEqual([]);
    expect(entriesOf(items)).toMatchObject([
      {
        ...{ slug: 'council-of-paper-lanterns', category: 'institution' },
        editorNote: '- ask for the founding year',
        terms: [
          { lang: 'en', text: 'Council of Paper Lanterns', type: 'fullForm', partOfSpeech: 'noun' },
          { lang: 'en', text: 'CPL', type: 'acronym' },
          { lang: 'en', text: 'Paper Lantern Council', type: 'variant' },
          { lang: 'en', text: 'Lantern Council', type: 'variant', note: 'in headlines' },
          { lang: 'vi', text: 'Hội đồng Đèn lồng Giấy' },
          { lang: 'vi', text: 'Hội đồng Đèn lồng', type: 'variant' },
          { lang: 'lo', text: 'ສະພາໂຄມໄຟເຈ້ຍ', romanization: 'sapha khômfai chia' },
        ],
        definitions: [{ lang: 'en', text: 'A body that exists on this page, and nowhere else.' }],
        sources: ['Lanterns | Đèn lồng', 'Letter of 3 May 2026'],
        relations: [{ kind: 'related', to: 'spring-kite-festival' }],
        examples: [{ en: 'The Council of Paper Lanterns met.' }, { lo: 'ສະພາໄດ້ໄຕ້ໂຄມໄຟ.' }],
      },
      {
        ...{ slug: 'spring-kite-festival', category: 'event' },
        terms: [
          { lang: 'en', text: 'Spring Kite Festival', partOfSpeech: 'noun' },
          { lang: 'en', text: 'Kite Festival' },
          { lang: 'vi', text: 'Lễ hội Thả diều Mùa xuân' },
          { lang: 'lo', text: 'ບຸນຫຼິ້ນວ່າວລະດູໃບໄມ້ປົ່ງ' },
        ],
      },
    ]);
    expect(entriesOf(items)[1]?.terms[1]).not.toHaveProperty('partOfSpeech');
  });

  it('names values that are understood as it says', async () => {
    const known: string[] = [];
    let column = '';
    for (const [first = '', others = ''] of rowsOf('Values')) {
      const [value] = named(first);
      if (value === undefined) continue;
      if (others.trim() === 'also understood') {
        column = value;
        continue;
      }
      known.push(value);
      for (const name of [value, ...named(others)]) {
        const { entry, wrong } = await readRow({ en: 'x', [column]: name.toUpperCase() });
        const { category, status, terms = [] } = entry ?? {};
        expect([wrong, category ?? status ?? terms[0]?.partOfSpeech]).toEqual([[], value]);
      }
    }
    expect(known).toEqual([...CATEGORIES, ...CONCEPT_STATUSES, ...PARTS_OF_SPEECH]);
  });

  it('names all words of brackets, and each is read', async () => {
    const words = rowsOf('Brackets behind a term').flatMap(([, cell = '']) => named(cell));
    const values = [...TERM_TYPES, ...TERM_STATUSES, ...PARTS_OF_SPEECH, ...RECOGNITIONS];
    const spaced = values.map((value) => value.replace(/[A-Z]/gu, (at) => ` ${at.toLowerCase()}`));
    const keys = ['romanization:', 'usage:', 'source:'];
    expect(words.toSorted()).toEqual([...spaced, 'unspecified', ...keys].toSorted());
    for (const word of words) {
      const { entry } = await readRow({ en: `x [${word}]` });
      expect(entry?.terms[0]?.text).toBe('x');
    }
  });

  it('says limits that hold, and the mark of a row that goes on', () => {
    const limits = [longestCell, longestRow, mostCells].map((one) => one.toLocaleString('en'));
    for (const limit of limits) expect(section('Limits')).toContain(` ${limit}`);
    expect(section('Limits')).toContain(`${mostBytes / 1024 / 1024} MB`);
    expect(named(section('Excel'))).toContain(continuation);
  });
});
