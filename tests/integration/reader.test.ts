// What is read of an article by whom, what of it is known, and in which order it is studied; on both engines.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/features/accounts/domain/role';
import { getArticle, listArticles } from '@/features/articles/service';
import { checkOccurrences } from '@/features/articles/service-check';
import { archiveArticle, saveArticle } from '@/features/articles/service-import';
import { readArticle, readTermCard, readVocabulary } from '@/features/articles/service-reader';
import { cardKey, conceptOf } from '@/features/study/domain/card-key';
import { DAY_MILLIS } from '@/features/study/domain/day';
import { defaultSettings } from '@/features/study/domain/settings';
import { listContents } from '@/features/study/service-contents';
import { readDeck, removeDeck, saveDeck } from '@/features/study/service-decks';
import { postEvents } from '@/features/study/service-events';
import { readKnown, studyArticle } from '@/features/study/service-known';
import { readQueue } from '@/features/study/service-queue';
import { saveSettings } from '@/features/study/service-settings';
import type { Result } from '@/lib/errors';
import { touchTermbase } from '@/lib/termbase';
import { testDatabase } from './support/database';
import { made } from './support/people';

const { db } = await testDatabase({ seeded: true });
const NOON = Date.parse('2026-11-26T05:00:00Z');
const now = new Date(NOON);
const editor = await made('editor');
const contributor = await made('contributor');
const learner = await made('learner');

// What a server does once it has started.
await checkOccurrences(db, { mend: true, tell: () => {} });
await touchTermbase(db);

const english = 'how-the-two-national-assemblies-work-together';
const withoutText = 'national-assemblies-cooperation-in-the-new-period';

async function data<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.code);
  return answer.data;
}

const text = `The Inter-Parliamentary Union met in Vientiane. Nothing else was said. The IPU thanked ASEAN.

The Inter-Parliamentary Union will meet again.`;

/** A reference article of its own, with the IPU three times and ASEAN once. */
async function reference(part: object = {}) {
  const id = randomUUID();
  const form = {
    id,
    version: 0,
    lang: 'en' as const,
    title: `On the IPU ${id.slice(0, 4)}`,
    publisher: 'Pasaxon',
    access: 'reference' as const,
    text,
    ...part,
  };
  const { slug, version } = await data(saveArticle(editor, form, now));
  return { id, slug, version };
}

const idOf = async (slug: string) =>
  (await db.concept.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
const ipu = await idOf('inter-parliamentary-union');
const asean = await idOf('asean');

const whole = (reading: Awaited<ReturnType<typeof readArticle>>) =>
  reading.ok
    ? (reading.data.text ?? [])
        .flat()
        .flatMap(({ runs }) => runs.map((run) => (typeof run === 'string' ? run : run[0])))
        .join('')
    : '';

describe('who reads what', () => {
  it('everybody a public article, with its terms in their places', async () => {
    const reading = await readArticle(null, english);
    if (!reading.ok) throw new Error(reading.code);
    const { terms, text, others, beside } = reading.data;
    expect(text).toHaveLength(3);
    expect(text?.[0]?.[0]?.runs.slice(0, 3)).toEqual([
      'The ',
      ['National Assembly of Laos', 0],
      ' and the ',
    ]);
    expect(terms[0]).toMatchObject({ slug: 'national-assembly-of-laos', count: 1, first: 0 });
    expect(terms.every(({ count, labels }) => count > 0 && labels.en !== '')).toBe(true);
    expect(others.map(({ lang, isReadable }) => [lang, isReadable])).toEqual([
      ['vi', true],
      ['lo', true],
    ]);
    expect(beside).toBeNull();
  });

  it('a translation beside it, row by row, with the terms of both', async () => {
    for (const lang of ['vi', 'lo'] as const) {
      const { beside, terms } = await data(readArticle(null, english, lang));
      expect(beside?.article.lang).toBe(lang);
      expect(beside?.rows.length).toBeGreaterThanOrEqual(3);
      const numbers = beside?.rows.flatMap(({ right }) =>
        right
          .flat()
          .flatMap(({ runs }) => runs.flatMap((run) => (typeof run === 'string' ? [] : [run[1]]))),
      );
      expect(numbers?.length).toBeGreaterThan(5);
      expect(numbers?.every((number) => terms[number])).toBe(true);
      const pairs = beside?.rows.flatMap(({ left, right }) =>
        [left, right].map((side) => side.flat().map(({ pair }) => pair)),
      );
      expect(pairs?.flat().some((pair) => pair !== undefined)).toBe(true);
    }
    // What there is not, and itself, is left out.
    for (const none of ['en', 'fr', '', 'vi,lo']) {
      expect((await data(readArticle(null, english, none))).beside).toBeNull();
    }
  });

  it('a reference article in full by editors only; the others its terms', async () => {
    const { slug } = await reference();
    for (const actor of [null, learner, contributor]) {
      const reading = await data(readArticle(actor, slug));
      expect(reading.text).toBeNull();
      expect(reading.terms.map(({ id, count }) => [id, count])).toEqual([
        [ipu, 3],
        [asean, 1],
      ]);
      expect(JSON.stringify(reading)).not.toContain('thanked');
    }
    const reading = await readArticle(editor, slug);
    expect(whole(reading)).toContain('Nothing else was said.');
  });

  it('a translation for reference is beside the original for editors only', async () => {
    const original = await reference({ access: 'public' });
    const vi = await reference({
      lang: 'vi',
      text: 'Liên minh Nghị viện Thế giới họp ở Viêng Chăn.',
      originalSlug: original.slug,
    });
    const seen = await data(readArticle(learner, original.slug, 'vi'));
    expect(seen.beside).toBeNull();
    expect(seen.others).toMatchObject([{ slug: vi.slug, isReadable: false }]);
    expect((await data(readArticle(editor, original.slug, 'vi'))).beside).not.toBeNull();
    // And from the other side.
    expect((await data(readArticle(learner, vi.slug, 'en'))).text).toBeNull();
  });

  it('an archived article is there for editors only, nowhere in lists', async () => {
    const { id, slug, version } = await reference({ access: 'public' });
    expect(
      (await listArticles()).ok && (await data(listArticles())).articles.map((one) => one.slug),
    ).toContain(slug);
    await data(archiveArticle(editor, { id, version, isArchived: true }, now));
    for (const actor of [null, learner, contributor]) {
      expect(await readArticle(actor, slug)).toEqual({ ok: false, code: 'notFound' });
      expect(await readVocabulary(actor, id)).toBeNull();
      expect(
        await readTermCard(actor, { conceptId: ipu, articleId: id, isTextless: true }),
      ).toEqual({
        ok: false,
        code: 'notFound',
      });
    }
    expect((await data(readArticle(editor, slug))).article.isArchived).toBe(true);
    expect(await getArticle(slug)).toEqual({ ok: false, code: 'notFound' });
    expect((await data(listArticles())).articles.map((one) => one.slug)).not.toContain(slug);
    expect(await readKnown(learner, id, undefined, now)).toEqual({ ok: false, code: 'notFound' });
    expect(await studyArticle(learner, { articleId: id, deckId: randomUUID() }, now)).toEqual({
      ok: false,
      code: 'notFound',
    });
  });

  it('an article without a text has no terms in it, and nothing has no page', async () => {
    const reading = await data(readArticle(editor, withoutText));
    expect([reading.text, reading.terms]).toEqual([null, []]);
    for (const slug of ['nope', 'NOPE', 'a\u0000b', '']) {
      expect(await readArticle(editor, slug)).toEqual({ ok: false, code: 'notFound' });
    }
  });
});

describe('the card of a term', () => {
  const quoted = async (articleId: string, isTextless: boolean) =>
    (await data(readTermCard(null, { conceptId: ipu, articleId, isTextless }))).quotations;

  it('says it in three languages, with acronym, romanization and definitions', async () => {
    const { id } = await data(readArticle(null, english)).then(({ article }) => article);
    const card = await data(
      readTermCard(null, { conceptId: ipu, articleId: id, isTextless: false }),
    );
    expect(card.languages.map(({ lang, label, acronyms }) => [lang, label, acronyms])).toEqual([
      ['en', 'Inter-Parliamentary Union', ['IPU']],
      ['vi', 'Liên minh Nghị viện Thế giới', ['IPU']],
      ['lo', 'ສະຫະພັນລັດຖະສະພາສາກົນ', ['IPU']],
    ]);
    expect(card.languages[2]?.romanization).toBeTruthy();
    expect(card.definitions.map(({ lang }) => lang).sort()).toEqual(['en', 'lo', 'vi']);
  });

  it('quotes one sentence of each other article, at most two, and of one without its text one of its own', async () => {
    const { id } = await data(readArticle(null, english)).then(({ article }) => article);
    const [first, second] = [await reference(), await reference()];
    const others = await quoted(id, false);
    expect(others).toHaveLength(2);
    expect(new Set(others.map(({ article }) => article?.slug)).size).toBe(2);
    expect(others.map(({ article }) => article?.slug)).not.toContain(english);
    for (const { left, keyword, right } of others) {
      expect(`${left}${keyword}${right}`).not.toContain('Nothing else');
    }
    const own = await quoted(second.id, true);
    expect(own).toHaveLength(2);
    expect(own[0]).toEqual({
      lang: 'en',
      left: 'The ',
      keyword: 'Inter-Parliamentary Union',
      right: ' met in Vientiane.',
      article: null,
    });
    expect(own[1]?.article).not.toBeNull();
    expect(first.slug).not.toBe(second.slug);
  });

  it('is not there for what is not there', async () => {
    const { id } = await reference();
    const ask = (conceptId: string, articleId: string) =>
      readTermCard(editor, { conceptId, articleId, isTextless: false });
    expect(await ask(randomUUID(), id)).toEqual({ ok: false, code: 'notFound' });
    expect(await ask(ipu, randomUUID())).toEqual({ ok: false, code: 'notFound' });
  });
});

/** Somebody with an account who learns Lao and knows English. */
async function student() {
  const actor = await made('learner');
  await data(saveSettings(actor, { ...defaultSettings('en'), known: ['en'], learnt: ['lo'] }));
  return actor;
}

async function answer(
  actor: Actor,
  conceptId: string,
  rating: number,
  at = NOON,
  from: 'en' | 'lo' = 'en',
) {
  const key = cardKey(conceptId, { from, to: from === 'en' ? 'lo' : 'en' });
  const event = {
    id: randomUUID(),
    cardKey: key,
    device: 'phone',
    answeredAt: at,
    timeZone: 'Asia/Vientiane',
    kind: 'answer',
    rating,
    durationMillis: 3000,
  };
  await data(postEvents(actor, { sentAt: at, events: [event] }, new Date(at)));
}

describe('what is known of an article', () => {
  it('is asked by learners only', async () => {
    const { id } = await reference();
    expect(await readKnown(null, id, undefined, now)).toEqual({
      ok: false,
      code: 'unauthenticated',
    });
    expect(await studyArticle(null, { articleId: id, deckId: randomUUID() }, now)).toEqual({
      ok: false,
      code: 'unauthenticated',
    });
    expect(await readKnown(learner, randomUUID(), undefined, now)).toEqual({
      ok: false,
      code: 'notFound',
    });
    const wrong = await studyArticle(learner, { articleId: 'x', deckId: 'y' }, now);
    expect(wrong).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('is nothing at first, what was answered well now, and less on a later date', async () => {
    const { id } = await reference();
    const actor = await student();
    const known = (on?: string) => data(readKnown(actor, id, on, now));
    expect(await known()).toEqual({ date: '2026-11-26', isToday: true, total: 2, known: [] });
    await answer(actor, ipu, 4);
    expect((await known()).known).toEqual([ipu]);
    await answer(actor, asean, 1);
    expect((await known()).known).toEqual([ipu]);
    expect(await known('2026-12-01')).toMatchObject({
      date: '2026-12-01',
      isToday: false,
      known: [ipu],
    });
    expect((await known('2036-12-01')).known).toEqual([]);
    // What is no date, or over, is today.
    for (const on of ['', 'soon', '2020-01-01', '2026-13-40']) {
      expect(await known(on)).toMatchObject({ date: '2026-11-26', isToday: true });
    }
    // Of somebody else nothing.
    expect((await data(readKnown(learner, id, undefined, now))).known).toEqual([]);
  });

  it('goes by the cards that ask from the language of the article', async () => {
    const { id } = await reference();
    const actor = await student();
    await answer(actor, ipu, 4, NOON - DAY_MILLIS, 'lo');
    expect((await data(readKnown(actor, id, undefined, now))).known).toEqual([ipu]);
    await answer(actor, ipu, 1);
    expect((await data(readKnown(actor, id, undefined, now))).known).toEqual([]);
  });
});

describe('study these first', () => {
  const order = async (actor: Actor, deck: string, at = now) => {
    const { queue } = await data(readQueue(actor, { deck, limit: 100 }, at));
    return queue.rest.filter(({ kind }) => kind === 'new').map(({ key }) => conceptOf(key));
  };

  it('makes the deck of the article, in the order of what occurs often; again it is the same deck', async () => {
    const { article } = await data(readArticle(null, english));
    const actor = await student();
    const vocabulary = await readVocabulary(actor, article.id);
    const counts = new Map(vocabulary?.terms.map(({ conceptId, count }) => [conceptId, count]));
    const deck = await data(
      studyArticle(actor, { articleId: article.id, deckId: randomUUID() }, now),
    );
    expect(deck).toMatchObject({ kind: 'article', source: article.id });
    const listed = await db.deckConcept.findMany({
      where: { deckId: deck.id },
      orderBy: { position: 'asc' },
    });
    expect(listed).toHaveLength(counts.size);
    const numbers = listed.map(({ conceptId }) => counts.get(conceptId) ?? 0);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    const again = await data(
      studyArticle(actor, { articleId: article.id, deckId: randomUUID() }, now),
    );
    expect(again.id).toBe(deck.id);
    // What somebody has already is a deck of their own.
    expect((await readDeck(learner, deck.id)).ok).toBe(false);
  });

  it('asks in that order, by what is likely forgotten too', async () => {
    // The article has them as sources as well, so that they are in its deck.
    const { id } = await reference();
    for (const [position, conceptId] of [asean, ipu].entries()) {
      await db.source.create({ data: { conceptId, articleId: id, position: 90 + position } });
    }
    const actor = await student();
    const study = () => data(studyArticle(actor, { articleId: id, deckId: randomUUID() }, now));
    const deck = await study();
    expect(await order(actor, deck.id)).toEqual([ipu, asean]);
    // Begun well yesterday, it can wait, however often it occurs; its second direction comes after the new term.
    await answer(actor, ipu, 4, NOON - DAY_MILLIS, 'lo');
    await study();
    expect((await order(actor, deck.id))[0]).toBe(asean);
  });

  it('keeps the order of a deck that is taken away and brought back', async () => {
    const { id } = await reference();
    const actor = await student();
    const deck = await data(studyArticle(actor, { articleId: id, deckId: randomUUID() }, now));
    const removed = await data(removeDeck(actor, deck.id));
    expect(removed.conceptIds).toEqual([ipu, asean]);
    await data(saveDeck(actor, { ...removed.deck, conceptIds: removed.conceptIds }, now));
    const listed = await db.deckConcept.findMany({
      where: { deckId: deck.id },
      orderBy: { position: 'asc' },
    });
    expect(listed.map(({ conceptId }) => conceptId)).toEqual([ipu, asean]);
    expect((await listContents({ article: id, limit: 10 })).nextCursor).toBeNull();
  });
});

describe('the list of articles', () => {
  it('has translations with their original, and what there is in a language', async () => {
    const { articles } = await data(listArticles());
    const own = articles.find(({ slug }) => slug === english);
    expect(own).toMatchObject({ access: 'public', lang: 'en' });
    expect(own?.wordCount).toBeGreaterThan(50);
    expect(own?.conceptCount).toBeGreaterThan(10);
    expect(own?.translations.map(({ lang }) => lang)).toEqual(['vi', 'lo']);
    const slugs = articles.map(({ slug }) => slug);
    for (const { slug } of own?.translations ?? []) expect(slugs).not.toContain(slug);
    const lao = await data(listArticles(1, 'lo'));
    expect(lao.articles.map(({ slug }) => slug)).toEqual([english]);
    expect((await listArticles(2, 'lo')).ok).toBe(false);
  });

  it('a translation of an archived article stands alone', async () => {
    const original = await reference({ access: 'public' });
    const vi = await reference({
      lang: 'vi',
      text: 'Liên minh Nghị viện Thế giới.',
      originalSlug: original.slug,
    });
    const slugs = async () => (await data(listArticles())).articles.map(({ slug }) => slug);
    expect(await slugs()).not.toContain(vi.slug);
    await data(archiveArticle(editor, { ...original, isArchived: true }, now));
    expect(await slugs()).toContain(vi.slug);
    expect((await data(readArticle(null, vi.slug, 'en'))).others).toEqual([]);
  });
});
