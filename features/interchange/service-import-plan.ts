import { findArticleIdsBySlugs } from '@/features/articles/service';
import { conceptDifference } from '@/features/editorial/domain/concept-difference';
import {
  checkConcept,
  findConceptIdsBySlugs,
  findKnownConceptIds,
  readConcepts,
  type StoredConcept,
} from '@/features/glossary/service-write';
import { findKnownTerms } from '@/features/search/service-known';
import { LANGS, type Lang } from '@/language/lang';
import { detectScript } from '@/language/script';
import type { Db } from '@/lib/db';
import { newId } from '@/lib/db-id';
import type { Entry } from './domain/entry';
import { FileConcepts } from './domain/file-concepts';
import type { KeyedEntry, Wording } from './domain/keyed-entry';
import { type Carried, freshContent, overlay } from './domain/overlay';
import { type Alike, type ImportContent, labelOf, type PlannedRow } from './domain/row';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
const mostAlike = 5;

interface Standing {
  stored: StoredConcept | undefined;
  alike: Alike[];
}

/** Finds out what the entries of a file mean for the termbase, batch by batch in the order of the file. */
export class Planner {
  readonly #file = new FileConcepts();
  /** Concepts of the termbase that the entries at hand name by their slugs. */
  #bySlug: ReadonlyMap<string, string> = new Map();
  readonly #articles = new Map<string, boolean>();

  constructor(
    private readonly db: Db,
    private readonly carried: Carried,
  ) {}

  /** What entries mean; relations to entries that are yet to come keep the names that the file has for these. */
  async plan(keyed: readonly KeyedEntry[]): Promise<PlannedRow[]> {
    const entries = keyed.map(({ entry }) => entry);
    const ids = await this.#storedIds(entries);
    const known = await this.#findAlike(keyed.filter((_, at) => !ids[at]));
    const wanted = [...ids.filter((id) => id !== undefined), ...known.ids];
    const stored = new Map(
      (await readConcepts(this.db, [...new Set(wanted)])).map((one) => [one.id, one]),
    );
    await this.#noteArticles(entries);
    return keyed.map((one, at) => {
      const alike = (known.of.get(one) ?? []).flatMap((found) => named(found, stored));
      return this.#rowOf(one, { stored: stored.get(ids[at] ?? ''), alike });
    });
  }

  /** The concept that the file calls so, of those that have come so far. */
  readonly idInFile = (name: string): string | undefined => this.#file.named(name);

  async #storedIds(entries: readonly Entry[]): Promise<(string | undefined)[]> {
    const names = entries
      .flatMap(({ ref, slug }) => [ref, slug])
      .filter((one) => one !== undefined);
    const targets = entries.flatMap(({ relations }) => relations.map(({ to }) => to));
    const slugs = [...names, ...targets].filter((name) => !UUID.test(name));
    this.#bySlug = await findConceptIdsBySlugs(this.db, slugs);
    const refs = names.filter((name) => UUID.test(name));
    const present = await findKnownConceptIds(this.db, refs);
    return entries.map(({ ref, slug }) => {
      if (ref && present.has(ref)) return ref;
      return this.#idOf(ref ?? '') ?? this.#idOf(slug ?? '');
    });
  }

  /** The concept that a name in the file stands for, as far as is known. */
  #idOf(name: string): string | undefined {
    return this.#file.named(name) ?? this.#bySlug.get(name);
  }

  /** The concepts with a wording of some entries: in the termbase, and before them in the file. */
  async #findAlike(entries: readonly KeyedEntry[]) {
    const of = new Map<KeyedEntry, Map<string, Alike>>();
    const ids = new Set<string>();
    for (const lang of LANGS) {
      const wordings = entries.flatMap((entry) =>
        entry.wordings.filter((one) => one.lang === lang),
      );
      const known = await findKnownTerms(lang, wordings);
      if (known.size === 0) continue;
      for (const entry of entries) {
        for (const { text, spellingKey } of entry.wordings.filter((one) => one.lang === lang)) {
          for (const id of known.get(spellingKey) ?? []) {
            ids.add(id);
            const found = of.get(entry) ?? new Map<string, Alike>();
            of.set(entry, found);
            const one = found.get(id) ?? { id, slug: '', label: '', shared: [] };
            one.shared.push(text);
            found.set(id, one);
          }
        }
      }
    }
    const best = [...of].map(([entry, found]): [KeyedEntry, Alike[]] => [
      entry,
      [...found.values()].sort((a, b) => b.shared.length - a.shared.length).slice(0, mostAlike),
    ]);
    return { ids: [...ids], of: new Map(best) };
  }

  #rowOf({ entry, wordings }: KeyedEntry, { stored, alike }: Standing): PlannedRow {
    if (stored) return this.#noted(entry, this.#comparedRow(entry, stored), []);
    const inFile = this.#alikeInFile(wordings);
    const [only, ...others] = alike;
    if (only && others.length === 0 && inFile.length === 0) {
      const same = this.#sameRow(entry, only);
      if (same) return this.#noted(entry, same, []);
    }
    const content = freshContent(entry, this.#relationsOf(entry), this.carried, newId);
    const slug = entry.slug && this.carried.fields.has('slug') ? entry.slug : undefined;
    const row = this.#checked(
      entry,
      { ...content, slug },
      {
        conceptId: entry.ref && UUID.test(entry.ref) ? entry.ref : newId(),
        baseVersion: null,
        kind: alike.length + inFile.length > 0 ? 'duplicate' : 'new',
        alike: [...alike, ...inFile].slice(0, mostAlike).map(withoutConcept),
      },
    );
    return this.#noted(entry, row, row.kind === 'problem' ? [] : wordings);
  }

  /** An entry that the file has under the name of a concept. */
  #comparedRow(entry: Entry, stored: StoredConcept): PlannedRow {
    const { id, slug, ...before } = stored.input;
    const isBack = before.status === 'archived' && entry.status !== 'archived';
    const content = overlay(
      isBack ? { ...before, status: 'draft' } : before,
      entry,
      this.#relationsOf(entry),
      this.carried,
      newId,
    );
    const isSame = conceptDifference(before, content).length === 0;
    return this.#checked(
      entry,
      { ...content, slug },
      {
        conceptId: id,
        baseVersion: stored.version,
        kind: isSame ? 'same' : 'changed',
        alike: [],
      },
    );
  }

  /** An entry whose one likely duplicate has all that it says. */
  #sameRow(entry: Entry, alike: Alike & { concept?: StoredConcept }): PlannedRow | null {
    if (!alike.concept) return null;
    const row = this.#comparedRow(entry, alike.concept);
    return row.kind === 'same' ? row : null;
  }

  #checked(
    { at }: Entry,
    content: ImportContent,
    row: Pick<PlannedRow, 'conceptId' | 'baseVersion' | 'kind' | 'alike'>,
  ): PlannedRow {
    const { category, slug, relations } = content;
    // What relations lead to is known when all of the file has been read.
    const unknown = { slug: slug ?? 'new', relations: [] };
    const parsed = checkConcept({
      category: 'policy',
      ...definedOf(content),
      ...unknown,
    });
    const wrong = parsed.ok ? scriptProblems(content) : (parsed.fieldErrors ?? {});
    const isBlocked = Object.keys(wrong).length > 0 && row.kind !== 'same';
    return {
      ...row,
      at,
      label: labelOf(content).slice(0, 300),
      kind: isBlocked ? 'problem' : row.kind,
      content: parsed.ok
        ? ({ ...parsed.data, id: undefined, category, slug, relations } as ImportContent)
        : bounded(content),
      problems: { ...wrong, ...this.#missingArticles(content) },
    };
  }

  #noted({ ref, slug }: Entry, row: PlannedRow, wordings: readonly Wording[]): PlannedRow {
    const names = [ref, slug].flatMap((name) => name || []);
    this.#file.add(row.conceptId, names, wordings);
    return row;
  }

  #relationsOf({ relations }: Entry) {
    return relations.map(({ kind, to }) => ({ kind, to: this.#idOf(to) ?? to }));
  }

  /** Their labels are those of their rows. */
  #alikeInFile(wordings: readonly Wording[]): Alike[] {
    const found = new Map<string, Alike>();
    for (const wording of wordings) {
      const id = this.#file.worded(wording);
      if (id === undefined) continue;
      const one = found.get(id) ?? { id, slug: '', label: '', shared: [] };
      one.shared.push(wording.text);
      found.set(id, one);
    }
    return [...found.values()];
  }

  async #noteArticles(entries: readonly Entry[]): Promise<void> {
    const slugs = new Set(entries.flatMap(({ articles }) => articles));
    const unknown = new Set([...slugs].filter((slug) => !this.#articles.has(slug)));
    if (unknown.size === 0) return;
    const found = await findArticleIdsBySlugs(this.db, unknown);
    for (const slug of unknown) this.#articles.set(slug, found.has(slug));
  }

  /** Articles of the file that are not here are left out when it is written, and named. */
  #missingArticles({ articles }: ImportContent): Record<string, string> {
    return Object.fromEntries(
      articles.flatMap((slug, at) =>
        this.#articles.get(slug) === false ? [[`articles.${at}`, 'notFound']] : [],
      ),
    );
  }
}

function named(
  alike: Alike,
  stored: ReadonlyMap<string, StoredConcept>,
): (Alike & { concept: StoredConcept })[] {
  const concept = stored.get(alike.id);
  if (!concept) return [];
  const { slug } = concept.input;
  return [{ ...alike, slug, label: labelOf(concept.input), concept }];
}

const withoutConcept = ({ id, slug, label, shared }: Alike): Alike => ({ id, slug, label, shared });

const definedOf = (content: ImportContent) =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));

/** Lao letters in an English or Vietnamese wording: most likely a column too far. */
function scriptProblems({ terms, definitions }: ImportContent): Record<string, string> {
  const wrong = (path: string) => (item: { lang: Lang; text: string }, at: number) =>
    item.lang !== 'lo' && detectScript(item.text) === 'lao'
      ? [[`${path}.${at}.text`, 'wrongScript']]
      : [];
  return Object.fromEntries([
    ...terms.flatMap(wrong('terms')),
    ...definitions.flatMap(wrong('definitions')),
  ]);
}

const mostKept = 2_000;

/** Of what cannot be written, enough to tell what it is. */
function bounded(content: ImportContent): ImportContent {
  const short = (_: string, value: unknown) =>
    typeof value === 'string' && value.length > mostKept ? `${value.slice(0, mostKept)}…` : value;
  const { terms, definitions, examples, ...rest } = JSON.parse(
    JSON.stringify(content, short),
  ) as ImportContent;
  return {
    ...rest,
    terms: terms.slice(0, 50),
    definitions: definitions.slice(0, 10),
    examples: examples.slice(0, 10),
  };
}
