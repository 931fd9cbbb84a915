import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Card, newCard } from '@/features/study/domain/card';
import { cardKey } from '@/features/study/domain/card-key';
import { expectedEntry, isAsked } from '../domain/anki/fixtures/expected';
import { attributesOf, escapeAttribute, escapeHtml, tokensOf } from '../domain/anki/html';
import { ANKI_CARRIES, DIRECTIONS, NOTE_FIELDS } from '../domain/anki/note-type';
import { wildConcepts, wildText } from '../domain/table/fixtures/wild-concepts';
import { manyConcepts, seedConcepts } from '../domain/tbx/fixtures/concepts';
import { streamOf } from '../domain/tbx/fixtures/streams';
import { collectionOf, itemsOf, options, packed, query } from './fixtures/packages';
import { readApkg, readApkgHead } from './read-apkg';

const glossary = seedConcepts(JSON.parse(readFileSync('prisma/seed/glossary.json', 'utf8')));
const [first] = glossary.filter(isAsked);
if (!first) throw new Error('no concept');
const enToLo = { from: 'en', to: 'lo' } as const;
const loToEn = { from: 'lo', to: 'en' } as const;

interface NoteType {
  flds: { name: string; ord: number }[];
  tmpls: { name: string; ord: number; qfmt: string; afmt: string }[];
  req: [number, string, number[]][];
  css: string;
}
const noteTypes = (file: Uint8Array) =>
  Object.values(collectionOf(file).models as Record<string, NoteType>);

/** What Anki shows of a template: its conditions, then its fields. */
function render(template: string, values: Record<string, string>): string {
  let text = template;
  for (let last = ''; last !== text; ) {
    last = text;
    text = text.replace(
      /\{\{#([^}]+)\}\}((?:(?!\{\{#)[\s\S])*?)\{\{\/\1\}\}/gu,
      (_, name, inner) => (values[name] ? inner : ''),
    );
  }
  return text.replace(/\{\{([^}]+)\}\}/gu, (_, name) => {
    if (!(name in values)) throw new Error(`no field ${name}`);
    return values[name] ?? '';
  });
}

function valuesOf(flds: unknown): Record<string, string> {
  const values = String(flds).split('\u001F');
  return Object.fromEntries(NOTE_FIELDS.map((name, at) => [name, values[at] ?? '']));
}

describe('a package for Anki', () => {
  it('gives back concepts of any form and texts of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(wildConcepts, async (given) => {
        const asked = given.filter(isAsked);
        fc.pre(asked.length > 0);
        const items = await itemsOf(readApkg(streamOf([await packed(given)])));
        const entries = items.flatMap((item) => (item.kind === 'entry' ? item.entry : []));
        const byRef = (a: { ref?: string }, b: { ref?: string }) =>
          String(a.ref) < String(b.ref) ? -1 : 1;
        expect(entries.map(({ at: _, ...entry }) => entry).toSorted(byRef)).toEqual(
          asked.map(expectedEntry).toSorted(byRef),
        );
        expect(items[0]).toEqual({
          kind: 'carries',
          fields: ANKI_CARRIES,
          langs: new Set(['en', 'vi', 'lo']),
        });
        expect(items).toHaveLength(asked.length + 1);
      }),
      { numRuns: 80 },
    );
  });

  it('has the tables, indexes and settings of schema 11, and a sound database', async () => {
    const file = await packed(glossary);
    expect(new TextDecoder().decode(unzipSync(file).media)).toBe('{}');
    expect(query(file, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const names = query(file, 'select name from sqlite_schema order by name');
    expect(names.map(({ name }) => name)).toEqual([
      ...['cards', 'col', 'graves', 'ix_cards_nid', 'ix_cards_sched', 'ix_cards_usn'],
      ...['ix_notes_csum', 'ix_notes_usn', 'ix_revlog_cid', 'ix_revlog_usn', 'notes', 'revlog'],
    ]);
    const { crt, ver, mod, models, decks, conf, tags } = collectionOf(file);
    expect({ ver, mod, tags }).toEqual({ ver: 11, mod: options.now.getTime(), tags: {} });
    expect(Number(crt) + 4000 * 86_400).toBe(options.now.getTime() / 1000);
    expect(conf).toMatchObject({ schedVer: 2, nextPos: glossary.filter(isAsked).length + 1 });
    expect(Object.values(models as object)).toMatchObject([{ name: 'Khamsap', type: 0 }]);
    expect(Object.values(decks as object).map(({ name }) => name)).toEqual(['Default', 'Khamsap']);
    const strays = query(
      file,
      `select 1 from cards where nid not in (select id from notes) or did not in (1764201600002)
        union all select 1 from notes where id not in (select nid from cards)
        union all select 1 from notes where mid <> 1764201600001
        union all select 1 from cards where id > ${options.now.getTime()}`,
    );
    expect(strays).toEqual([]);
  });

  it('gives a note the fields, tags, checksum and sort field that Anki would', async () => {
    const file = await packed([
      { ...first, category: 'history', articles: ['a-b', 'c'], status: 'published' },
    ]);
    const [note] = query(file, 'select * from notes');
    const sum = createHash('sha1').update(first.id).digest('hex').slice(0, 8);
    expect(note).toMatchObject({
      guid: first.id,
      tags: ' khamsap history a-b c ',
      csum: Number.parseInt(sum, 16),
      mod: options.now.getTime() / 1000,
      usn: -1,
    });
    const values = valuesOf(note?.flds);
    expect(String(note?.flds).split('\u001F')).toHaveLength(NOTE_FIELDS.length);
    expect(note?.sfld).toBe(first.terms.find(({ lang }) => lang === 'en')?.text);
    expect(values.Link).toBe(`<a href="http://localhost/en/terms/${first.slug}">${first.slug}</a>`);
  });

  it('asks in the wanted directions only, and shows a question for each card and for no other', async () => {
    const file = await packed(glossary, { directions: [enToLo, loToEn] });
    const [type] = noteTypes(file);
    const ords = new Map<unknown, number[]>();
    for (const { nid, ord } of query(file, 'select nid, ord from cards order by ord')) {
      ords.set(nid, [...(ords.get(nid) ?? []), Number(ord)]);
    }
    const wanted = [enToLo, loToEn].map(({ from, to }) =>
      DIRECTIONS.findIndex((one) => one.from === from && one.to === to),
    );
    for (const { id, flds } of query(file, 'select id, flds from notes')) {
      const values = valuesOf(flds);
      const shown = type?.tmpls.filter(({ qfmt }) => render(qfmt, values) !== '') ?? [];
      expect(shown.map(({ ord }) => ord)).toEqual(ords.get(id));
      for (const { qfmt, afmt } of shown) {
        const question = render(qfmt, values);
        const answer = render(afmt, { ...values, FrontSide: question });
        expect(answer).toContain(values.English);
        expect(answer).toContain(values.Lao);
        expect(`${question}${answer}`).not.toMatch(/\{\{|<script|https?:(?!\/\/localhost)/u);
      }
    }
    expect(new Set([...ords.values()].flat())).toEqual(new Set(wanted));
  });

  it('makes no question without a term, as old versions are told by numbers of fields', async () => {
    const [type] = noteTypes(await packed([first]));
    const full = Object.fromEntries(NOTE_FIELDS.map((name) => [name, 'x']));
    expect(type?.req).toHaveLength(6);
    for (const [ord, all, fields] of type?.req ?? []) {
      expect(all).toBe('all');
      const qfmt = type?.tmpls[ord]?.qfmt ?? '';
      NOTE_FIELDS.forEach((name, at) => {
        const isEmpty = render(qfmt, { ...full, [name]: '' }) === '';
        expect(isEmpty).toBe(fields.includes(at));
      });
    }
  });

  it('has the same ids in every file, whatever else is in it, and whatever is asked', async () => {
    const all = await packed(glossary);
    const some = await packed(glossary.slice(3, 20), {
      directions: [loToEn],
      now: new Date('2027-01-01T00:00:00Z'),
    });
    const idsOf = (file: Uint8Array) =>
      query(
        file,
        'select c.id, c.ord, n.id as nid, n.guid, n.mid from cards c join notes n on n.id = c.nid',
      );
    const known = new Set(idsOf(all).map((row) => JSON.stringify(row)));
    const few = idsOf(some);
    expect(few.length).toBeGreaterThan(5);
    expect(few.filter((row) => !known.has(JSON.stringify(row)))).toEqual([]);
    // Anki takes a note type for another one when the names of its fields or templates differ.
    expect(noteTypes(some)).toEqual(noteTypes(all));
    const [newer] = query(some, 'select min(mod) as mod from notes');
    const [older] = query(all, 'select max(mod) as mod from notes');
    expect(Number(newer?.mod)).toBeGreaterThan(Number(older?.mod));
  });

  it('leaves out what cannot be asked for, as Anki deletes notes without cards', async () => {
    const english = { ...first, terms: first.terms.filter(({ lang }) => lang === 'en') };
    const file = await packed([english]);
    expect(query(file, 'select 1 from notes union all select 1 from cards')).toEqual([]);
    await expect(itemsOf(readApkg(streamOf([file])))).rejects.toMatchObject({ code: 'empty' });
  });

  it('needs no mapping to be read', async () => {
    expect(await readApkgHead(streamOf([await packed([first])]))).toBeNull();
  });

  it('holds 5,000 concepts within seconds', async () => {
    const file = await packed(manyConcepts(5000, glossary.filter(isAsked)));
    expect(query(file, 'select count(*) as count from notes')).toEqual([{ count: 5000 }]);
    let count = 0;
    for await (const item of readApkg(streamOf([file]))) if (item.kind === 'entry') count++;
    expect(count).toBe(5000);
  });
});

describe('cards of a learner', () => {
  const today = 20_000;
  const todayStartedAt = Date.parse('2026-11-26T21:00:00Z');
  const known: Card = {
    ...newCard(''),
    ...{ stability: 12.34567, difficulty: 5.5, answers: 7, lapses: 2 },
    lastAnswerAt: Date.parse('2026-11-20T02:00:00.5Z'),
  };
  const rowOf = async (card: Card) => {
    const cards = new Map([[cardKey(first.id, enToLo), card]]);
    const file = await packed([first], {
      directions: [enToLo],
      learner: { cards, today, todayStartedAt },
    });
    const [row] = query(file, 'select * from cards');
    return { row, crt: Number(collectionOf(file).crt) };
  };
  const lrt = Date.parse('2026-11-20T02:00:00Z') / 1000;

  it.each([0, 3, -5])('are due %i days from the day of the learner', async (days) => {
    const { row, crt } = await rowOf({
      ...known,
      ...{ phase: 'review', dueDay: today + days, intervalDays: 9 },
    });
    expect(row).toMatchObject({ type: 2, queue: 2, ivl: 9, factor: 2500, reps: 7, lapses: 2 });
    expect(crt + Number(row?.due) * 86_400).toBe(todayStartedAt / 1000 + days * 86_400);
    expect(JSON.parse(String(row?.data))).toEqual({ s: 12.346, d: 5.5, lrt });
  });

  it('keep their steps', async () => {
    const dueAt = Date.parse('2026-11-27T01:10:00Z');
    const learning = await rowOf({ ...known, phase: 'learning', step: 1, dueAt });
    expect(learning.row).toMatchObject({ type: 1, queue: 1, due: dueAt / 1000, left: 1001 });
    const again = await rowOf({ ...known, phase: 'relearning', dueAt });
    expect(again.row).toMatchObject({ type: 3, queue: 1, due: dueAt / 1000, left: 1001, ivl: 12 });
  });

  it('may be suspended, or new', async () => {
    const suspended = { ...known, phase: 'review', dueDay: today, isSuspended: true } as const;
    expect((await rowOf(suspended)).row).toMatchObject({ type: 2, queue: -1 });
    expect((await rowOf(newCard(''))).row).toMatchObject({ type: 0, queue: 0, due: 1, data: '' });
  });
});

describe('HTML of a text', () => {
  it('has no markup of its own, and gives the text back', () => {
    fc.assert(
      fc.property(fc.oneof(wildText, fc.string({ unit: 'binary' })), (text) => {
        const html = escapeHtml(text);
        expect(html.replaceAll('<br>', '')).not.toMatch(/[<>"'\t\n\r[{]/u);
        let read = '';
        for (const token of tokensOf(html)) read += 'text' in token ? token.text : '\n';
        expect(read).toBe(text);
        const tag = [...tokensOf(`<p title="${escapeAttribute(text)}">`)][0];
        expect(tag && 'tag' in tag && attributesOf(tag.tag).title).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
