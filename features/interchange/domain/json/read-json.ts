import { z } from 'zod';
import { isLang, LANGS } from '@/language/lang';
import { decodeText, placed } from '../decode-text';
import { type Entry, type Place, type ReadItem, UnreadableImport } from '../entry';
import { JSON_CARRIES } from './carries';
import { JsonScanner, type Scanned } from './scan';

/**
 * Concepts as `writeJson` writes them, also in a bare list or one a line. Values are checked when it is known what they
 * are for; here they must be of the right type.
 * @throws UnreadableImport `notJson`, `truncated`, `tooDeep`, `empty` or `encoding`
 */
export async function* readJson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadItem> {
  yield { kind: 'carries', fields: JSON_CARRIES, langs: new Set(LANGS) };
  const scanner = new JsonScanner();
  const ids = new Set<string>();
  try {
    for await (const piece of decodeText(chunks)) {
      for (const scanned of scanner.read(piece)) yield* itemsOf(scanned, ids);
    }
  } catch (error) {
    throw placed(error, scanner.place);
  }
  scanner.finish();
}

const text = z.string();
const absent = text.nullish().transform((value) => value ?? undefined);
const texts = z.array(text).default([]);
const termSchema = z.looseObject({
  lang: text,
  text,
  type: absent,
  status: absent,
  partOfSpeech: absent,
  romanization: absent,
  romanizationGenerated: z.boolean().optional(),
  note: absent,
  source: absent,
  searchOnly: z.boolean().optional(),
  recognition: absent,
  confidence: absent,
});
const conceptSchema = z.looseObject({
  id: absent,
  slug: absent,
  category: absent,
  subject: absent,
  status: absent,
  editorNote: absent,
  terms: z.array(termSchema),
  definitions: z.array(z.looseObject({ lang: text, text, source: absent })).default([]),
  articles: texts,
  sources: texts,
  relations: z.array(z.looseObject({ kind: text, to: text })).default([]),
  examples: z.array(z.looseObject({ id: absent, en: text, vi: text, lo: text })).default([]),
  // Not for us to set.
  createdAt: z.unknown().optional(),
  updatedAt: z.unknown().optional(),
});

function* itemsOf({ text, at }: Scanned, ids: Set<string>): Generator<ReadItem> {
  if (text === null) return yield { kind: 'problem', code: 'cellTooLong', at };
  const parsed = conceptSchema.safeParse(parse(text, at));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return yield { kind: 'problem', code: 'value', at, detail: issue?.path.join('.') ?? '' };
  }
  const concept = parsed.data;
  const { id } = concept;
  if (id !== undefined && ids.has(id)) {
    return yield { kind: 'problem', code: 'duplicateId', at, detail: id };
  }
  if (id !== undefined) ids.add(id);
  for (const what of unknownIn(concept)) yield { kind: 'loss', what, at };
  const terms = concept.terms.filter(({ lang }) => isLang(lang));
  if (terms.length === 0) return yield { kind: 'problem', code: 'noTerm', at };
  yield { kind: 'entry', entry: entryOf({ ...concept, terms }, at) };
}

function parse(text: string, at: Place): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableImport('notJson', at);
  }
}

type Concept = z.output<typeof conceptSchema>;

// Values of other words than ours are found when the concept is checked as a whole.
function entryOf(concept: Concept, at: Place): Entry {
  const { id, slug, category, subject, status, editorNote, articles, sources, examples } = concept;
  return {
    at,
    ref: id ?? slug,
    ...{ slug, category, subject, status, editorNote, articles, sources },
    terms: concept.terms,
    definitions: concept.definitions.filter(({ lang }) => isLang(lang)),
    relations: concept.relations,
    examples: examples.map(({ id, en, vi, lo }) => ({ id, en, vi, lo })),
  } as Entry;
}

const KNOWN = new Set(Object.keys(conceptSchema.shape));
const KNOWN_OF_TERM = new Set(Object.keys(termSchema.shape));

/** What a concept has that we do not keep. */
function* unknownIn(concept: Concept): Generator<string> {
  for (const key of Object.keys(concept)) if (!KNOWN.has(key)) yield key;
  for (const term of concept.terms) {
    if (!isLang(term.lang)) yield `lang:${term.lang}`;
    for (const key of Object.keys(term)) if (!KNOWN_OF_TERM.has(key)) yield `terms.${key}`;
  }
}
