// Run by editors.ts in a process of its own: what editors ask of the services, on the termbase at DATABASE_URL; prints JSON.
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/features/accounts/domain/role';
import { readForEditing } from '@/features/editorial/service-editing';
import { saveConcept } from '@/features/editorial/service-save';
import { findDuplicates } from '@/features/search/service-editors';
import { db } from '@/lib/db';
import { seededRandom } from '@/prisma/demo/random';

export type EditorTimes = Record<'open' | 'save' | 'merge' | 'duplicates', number[]>;

const editor: Actor = { id: 'bench', name: 'Bench', email: 'bench@example.org', role: 'editor' };
const warmUps = 30;

async function measure(count: number): Promise<EditorTimes> {
  const random = seededRandom(11);
  const all = await db().concept.findMany({
    where: { status: 'published' },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const times: EditorTimes = { open: [], save: [], merge: [], duplicates: [] };
  const timed = async <T>(name: keyof EditorTimes, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    times[name].push(performance.now() - begun);
    return result;
  };
  for (let i = 0; i < count + warmUps; i++) {
    if (i === warmUps) for (const name of Object.keys(times)) times[name as 'open'] = [];
    const { id } = random.pick(all);
    const opened = await timed('open', () => readForEditing(editor, id));
    if (!opened.ok) throw new Error(opened.code);
    const { concept, version } = opened.data;
    const terms = concept.terms.map(({ lang, text }) => ({ lang, text }));
    await timed('duplicates', () => findDuplicates(editor, { id: randomUUID(), terms }));
    const misspelt = terms.map(({ lang, text }) => ({ lang, text: swapped(text, random.int(9)) }));
    await timed('duplicates', () => findDuplicates(editor, { id, terms: misspelt }));
    const save = (change: object) =>
      saveConcept(editor, { concept: { ...concept, ...change }, version }, new Date());
    const number = String(random.int(1e9));
    const [first, ...rest] = concept.terms;
    const renamed = first && { ...first, note: number };
    const saved = await timed('save', () => save({ terms: renamed ? [renamed, ...rest] : rest }));
    const merged = await timed('merge', () => save({ subject: number }));
    if (!saved.ok || !merged.ok) throw new Error(JSON.stringify([saved, merged]));
  }
  return times;
}

/** A text with two letters in each other's place. */
function swapped(text: string, at: number): string {
  const [a = '', b = ''] = [text[at], text[at + 1]];
  return text.slice(0, at) + b + a + text.slice(at + 2);
}

console.log(JSON.stringify(await measure(Number(process.argv[2]))));
await db().$disconnect();
