import type { Lang } from '@/language/lang';
import type { Db } from '@/lib/db';
import { readTermbaseVersion } from '@/lib/termbase';
import {
  type ChangedConcept,
  findChangedSince,
  findConcept,
  findLastChange,
  findRelationsAt,
  findTermsAfter,
} from './data-recognition';
import { Recognizer } from './domain/recognition/recognizer';
import type { Occurrence, RecognizableTerm } from './domain/recognition/term';

/** What was recognised, and by which version of the termbase. */
export interface Recognized {
  version: number;
  occurrences: Occurrence[];
}

const termsAtOnce = 10_000;
const relationsAtOnce = 400;
/** More changes at once than these are a reason to build anew. */
const mostChanges = 2_000;
/** How far the clocks of two instances may be apart. */
const clockSkewMillis = 5 * 60_000;

/**
 * The recogniser of a database, built when it is first used and in step with it since: before each use the version of
 * the termbase is asked for, and what was written since is taken in.
 */
export class LiveRecognizer {
  #recognizer: Recognizer | undefined;
  #version = -1;
  /** When the latest concept was written that is in it. */
  #until = new Date(0);
  /** The versions of the concepts that were taken in last. */
  #taken = new Map<string, number>();
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
    const stored = await findConcept(this.db, conceptId);
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
    // Of a clock that was ahead once, `until` lies in the future.
    const since = new Date(Math.min(this.#until.getTime(), Date.now()) - clockSkewMillis);
    const changed = this.#recognizer ? await findChangedSince(this.db, since, mostChanges + 1) : [];
    const isRebuilt = !this.#recognizer || changed.length > mostChanges || this.#recognizer.isStale;
    const recognizer = isRebuilt ? await this.#build() : this.#take(changed);
    await this.#relate();
    this.#version = version;
    return recognizer;
  }

  async #build(): Promise<Recognizer> {
    this.#until = (await findLastChange(this.db)) ?? new Date(0);
    this.#inContext.clear();
    const terms: RecognizableTerm[] = [];
    for (let after = ''; ; ) {
      const some = await findTermsAfter(this.db, after, termsAtOnce);
      for (const term of some) terms.push(this.#noted(term));
      const last = some.at(-1);
      if (!last || some.length < termsAtOnce) break;
      after = last.id;
    }
    this.#taken = new Map();
    this.#recognizer = new Recognizer(terms, (id) => this.#related.get(id) ?? []);
    return this.#recognizer;
  }

  #take(changed: readonly ChangedConcept[]): Recognizer {
    const recognizer = this.#recognizer as Recognizer;
    const taken = new Map<string, number>();
    for (const { id, version, isPublished, terms } of changed) {
      taken.set(id, version);
      if (this.#taken.get(id) === version) continue;
      recognizer.putConcept(id, isPublished ? terms.map((term) => this.#noted(term)) : []);
    }
    this.#taken = taken;
    this.#until = changed[0]?.updatedAt ?? this.#until;
    return recognizer;
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
    for (let at = 0; at < ids.length; at += relationsAtOnce) {
      const some = new Set(ids.slice(at, at + relationsAtOnce));
      for (const { fromId, toId } of await findRelationsAt(this.db, [...some])) {
        if (some.has(fromId)) add(fromId, toId);
        if (some.has(toId)) add(toId, fromId);
      }
    }
    this.#related = related;
  }
}
