import type { Lang } from '@/language/lang';
import type { Db } from '@/lib/db';
import { readTermbaseVersion } from '@/lib/termbase';
import {
  findConcepts,
  findLastChange,
  findRelationsAt,
  findTermsAfter,
  findWrittenSince,
} from './data-recognition';
import { Recognizer } from './domain/recognition/recognizer';
import type { Occurrence, RecognizableTerm } from './domain/recognition/term';

/** What was recognised, and by which version of the termbase. */
export interface Recognized {
  version: number;
  occurrences: Occurrence[];
}

/** What is in it of what was written last. */
interface Latest {
  /** When the latest concept was written. */
  until?: Date;
  /** The versions of the concepts that were written shortly before that. */
  taken: ReadonlyMap<string, number>;
}

const termsAtOnce = 10_000;
const idsAtOnce = 400;
/** More changes at once than these are a reason to build anew. */
const mostChanges = 2_000;
/** After a large import this many may have been written in the same minutes. */
const mostWritten = 200_000;
/** How far the clocks of two instances may be apart. */
const clockSkewMillis = 5 * 60_000;

/**
 * The recogniser of a database, built when it is first used and in step with it since: before each use the version of
 * the termbase is asked for, and what was written since is taken in.
 */
export class LiveRecognizer {
  #recognizer: Recognizer | undefined;
  #version = -1;
  #latest: Latest = { taken: new Map() };
  /** Concepts with terms that need a context, and what is related to them. */
  readonly #inContext = new Set<string>();
  #related = new Map<string, string[]>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly db: Db) {}

  /** The terms of published concepts in a text of a language. */
  async recognize(lang: Lang, text: string): Promise<Recognized> {
    const recognizer = await this.current();
    return { version: this.#version, occurrences: recognizer.recognize(lang, text) };
  }

  /** The same in several texts, as if a concept had these terms and were published. */
  async recognizeWith(
    conceptId: string,
    terms: readonly RecognizableTerm[],
    lang: Lang,
    texts: readonly string[],
  ): Promise<Occurrence[][]> {
    const recognizer = await this.current();
    const [stored] = await findConcepts(this.db, [conceptId]);
    // Nothing else runs in between: what others are given is never this.
    recognizer.putConcept(conceptId, terms);
    try {
      return texts.map((text) => recognizer.recognize(lang, text));
    } finally {
      recognizer.putConcept(conceptId, stored?.isPublished ? stored.terms : []);
    }
  }

  /** The recogniser, in step with the database. One caller after the other brings it there. */
  current(): Promise<Recognizer> {
    const mine = this.#turn.then(() => this.#follow());
    this.#turn = mine.catch(() => {});
    return mine;
  }

  async #follow(): Promise<Recognizer> {
    // Asked for before what it stands for is read: what is written in between is read once more.
    const version = await readTermbaseVersion(this.db);
    if (this.#recognizer && version === this.#version) return this.#recognizer;
    const isStale = !this.#recognizer || this.#recognizer.isStale;
    const recognizer = (isStale ? null : await this.#take()) ?? (await this.#build());
    await this.#relate();
    this.#version = version;
    return recognizer;
  }

  async #build(): Promise<Recognizer> {
    // Listed before it is read: what is written in between is read once more.
    const latest = await this.#findLatest();
    this.#inContext.clear();
    this.#recognizer = await Recognizer.ofPages(this.#pages(), (id) => this.#related.get(id) ?? []);
    this.#latest = latest;
    return this.#recognizer;
  }

  async *#pages(): AsyncGenerator<RecognizableTerm[]> {
    for (let after: string | null = ''; after !== null; ) {
      const page = await findTermsAfter(this.db, after, termsAtOnce);
      yield page.terms.map((term) => this.#noted(term));
      after = page.next;
    }
  }

  /** Takes in what was written since; null when that is so much that it is better built anew. */
  async #take(): Promise<Recognizer | null> {
    const recognizer = this.#recognizer as Recognizer;
    const { taken } = this.#latest;
    const latest = await this.#findLatest();
    const ids = [...latest.taken].flatMap(([id, version]) => (taken.get(id) === version ? [] : id));
    if (ids.length > mostChanges || latest.taken.size === mostWritten) return null;
    for (let at = 0; at < ids.length; at += idsAtOnce) {
      const changed = await findConcepts(this.db, ids.slice(at, at + idsAtOnce));
      for (const { id, isPublished, terms } of changed) {
        recognizer.putConcept(id, isPublished ? terms.map((term) => this.#noted(term)) : []);
      }
    }
    this.#latest = latest;
    return recognizer;
  }

  /** What was written until now, and since shortly before what was there the last time. */
  async #findLatest(): Promise<Latest> {
    const until = (await findLastChange(this.db)) ?? new Date(0);
    // Of a clock that was ahead once, it lies in the future.
    const before = Math.min((this.#latest.until ?? until).getTime(), Date.now());
    const since = new Date(before - clockSkewMillis);
    const written = await findWrittenSince(this.db, since, mostWritten);
    return { until, taken: new Map(written.map(({ id, version }) => [id, version])) };
  }

  #noted(term: RecognizableTerm): RecognizableTerm {
    if (term.recognition === 'inContext') this.#inContext.add(term.conceptId);
    return term;
  }

  async #relate(): Promise<void> {
    const related = new Map<string, string[]>();
    const add = (from: string, to: string) => {
      const list = related.get(from);
      if (list) list.push(to);
      else related.set(from, [to]);
    };
    const ids = [...this.#inContext];
    for (let at = 0; at < ids.length; at += idsAtOnce) {
      const some = new Set(ids.slice(at, at + idsAtOnce));
      for (const { fromId, toId } of await findRelationsAt(this.db, [...some])) {
        if (some.has(fromId)) add(fromId, toId);
        if (some.has(toId)) add(toId, fromId);
      }
    }
    this.#related = related;
  }
}
