// Articles as editors bring them in, and how their terms follow the glossary; on both engines.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/features/accounts/domain/role';
import type { ArticleForm } from '@/features/articles/schema';
import { checkOccurrences } from '@/features/articles/service-check';
import * as articles from '@/features/articles/service-import';
import { readProgress } from '@/features/articles/service-jobs';
import { LiveRecognizer } from '@/features/articles/service-live-recognizer';
import { recognize } from '@/features/articles/service-recognition';
import { workOff } from '@/features/articles/service-reindex';
import type { ConceptForm } from '@/features/editorial/schema';
import { saveConcept } from '@/features/editorial/service-save';
import type { Result } from '@/lib/errors';
import { testDatabase } from './support/database';
import { made } from './support/people';

const { db } = await testDatabase({ seeded: true });
const editor = await made('editor');
const now = () => new Date();

async function data<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.fieldErrors)}`);
  return answer.data;
}

const form = (text: string, more: Partial<ArticleForm> = {}): ArticleForm => ({
  id: randomUUID(),
  version: 0,
  lang: 'en',
  title: `Text ${randomUUID().slice(0, 6)}`,
  publisher: 'Khamsap',
  publishedOn: '2026-11',
  access: 'public',
  text,
  ...more,
});

const term = (lang: 'en' | 'vi' | 'lo', text: string): ConceptForm['terms'][number] => ({
  lang,
  text,
  type: 'fullForm',
  status: 'preferred',
  romanizationGenerated: false,
  searchOnly: false,
  recognition: 'always',
});

const letters = () =>
  [...randomUUID().replaceAll('-', '')]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

/** A concept of its own, published at once. */
function concept(word = letters()): ConceptForm & { word: string } {
  return {
    word,
    id: randomUUID(),
    category: 'institution',
    status: 'published',
    terms: [
      term('en', `Office of ${word}`),
      term('vi', `Văn phòng ${word}`),
      term(
        'lo',
        `ຫ້ອງການ${[...word].map((letter) => 'ກຂຄງຈສຊຍດຕຖທນບປຜ'[letter.charCodeAt(0) % 16]).join('')}`,
      ),
    ],
    definitions: [],
    articles: [],
    sources: [],
    relations: [],
    examples: [],
  };
}

const publish = ({ word: _, ...one }: ReturnType<typeof concept>, version = 0) =>
  data(saveConcept(editor, { concept: one, version }, now()));

const worker = (name: string = randomUUID(), recognizer = new LiveRecognizer(db)) => ({
  name,
  db,
  recognizer,
  now,
});

/** Works off all that waits; returns how many jobs there were. */
async function follow(): Promise<number> {
  const one = worker();
  let jobs = 0;
  while (await workOff(one)) jobs++;
  return jobs;
}

const found = async (articleId: string) => {
  const rows = await db.occurrence.findMany({ where: { articleId }, orderBy: { start: 'asc' } });
  const { body } = await db.articleText.findUniqueOrThrow({ where: { articleId } });
  return rows.map(({ start, end }) => body.slice(start, end));
};

describe('an article', () => {
  it('is kept with its text as it came, its sentences and its terms', async () => {
    const text =
      'The National\u00AD Assembly met.\r\n\r\n\r\nIt\u200B heard the ASEAN report.\u0007';
    const one = form(text);
    const { slug, version } = await data(articles.saveArticle(editor, one, now()));
    expect(version).toBe(1);
    const stored = await data(articles.readArticleForEditing(editor, slug));
    expect(stored).toMatchObject({ text, title: one.title, access: 'public', wordCount: 9 });
    expect(stored.body).toBe('The National Assembly met.\n\nIt heard the ASEAN report.');
    const sentences = await db.sentence.findMany({
      where: { articleId: one.id },
      orderBy: { number: 'asc' },
    });
    expect(sentences.map((sentence) => [sentence.paragraph, sentence.text])).toEqual([
      [0, 'The National Assembly met.'],
      [1, 'It heard the ASEAN report.'],
    ]);
    expect(await found(one.id)).toContain('ASEAN');
    const mentions = await db.mention.findMany({ where: { articleId: one.id } });
    expect(mentions.reduce((sum, { count }) => sum + count, 0)).toBe(
      await db.occurrence.count({ where: { articleId: one.id } }),
    );
  });

  it('is saved once when it is sent twice, and changed by its newest version only', async () => {
    const one = form('The ASEAN report is here.');
    const first = await data(articles.saveArticle(editor, one, now()));
    expect(await data(articles.saveArticle(editor, one, now()))).toEqual(first);
    const changed = { ...one, version: 1, title: 'Another title' };
    expect(await data(articles.saveArticle(editor, changed, now()))).toEqual({
      slug: first.slug,
      version: 2,
    });
    const late = await articles.saveArticle(editor, { ...one, version: 1, title: 'Late' }, now());
    expect(late).toEqual({ ok: false, code: 'conflict' });
    expect(await articles.saveArticle(editor, { ...form('x'), version: 3 }, now())).toEqual({
      ok: false,
      code: 'notFound',
    });
  });

  it('never takes the address of the page of a new one', async () => {
    const one = form('The ASEAN report.', { title: 'New' });
    expect(await data(articles.saveArticle(editor, one, now()))).toMatchObject({ slug: 'new-2' });
  });

  it('gets the terms of its new text', async () => {
    const one = form('The ASEAN report is here.');
    await data(articles.saveArticle(editor, one, now()));
    const text = 'Nothing of note. The report of ASEAN.';
    await data(articles.saveArticle(editor, { ...one, version: 1, text }, now()));
    expect(await found(one.id)).toEqual(['ASEAN']);
    await data(articles.saveArticle(editor, { ...one, version: 2, text: '' }, now()));
    expect(await db.sentence.count({ where: { articleId: one.id } })).toBe(0);
    expect(await db.mention.count({ where: { articleId: one.id } })).toBe(0);
  });

  it('is a translation of an article in another language, one of each', async () => {
    const original = await data(articles.saveArticle(editor, form('The ASEAN report.'), now()));
    const vi = (more: Partial<ArticleForm> = {}) =>
      form('Báo cáo của ASEAN.', { lang: 'vi', originalSlug: original.slug, ...more });
    const first = vi();
    await data(articles.saveArticle(editor, first, now()));
    const problem = async (wrong: ArticleForm) => {
      const answer = await articles.saveArticle(editor, wrong, now());
      return answer.ok ? answer : answer.fieldErrors;
    };
    expect(await problem(vi())).toEqual({ originalSlug: 'taken' });
    expect(await problem(vi({ lang: 'en', text: 'A report.' }))).toEqual({
      originalSlug: 'language',
    });
    expect(await problem(vi({ lang: 'lo', originalSlug: 'nothing-there' }))).toEqual({
      originalSlug: 'notFound',
    });
    const { slug } = await db.article.findUniqueOrThrow({ where: { id: first.id } });
    expect(await problem(vi({ lang: 'lo', originalSlug: slug }))).toEqual({
      originalSlug: 'notFound',
    });
    const { translations } = await data(articles.readArticleForEditing(editor, original.slug));
    expect(translations).toEqual([{ slug, lang: 'vi', title: first.title }]);
  });

  it.each([
    ['no title', { title: ' ' }, { title: 'required' }],
    ['a month that is none', { publishedOn: '2026-13' }, { publishedOn: 'date' }],
    ['a script as address', { url: 'javascript:alert(1)' }, { url: 'url' }],
    ['a text without end', { text: 'x'.repeat(1_000_001) }, { text: 'tooLong' }],
    ['a picture', { text: '\u0089PNG\r\n\u001A\n\u0000\u0000' }, { text: 'binary' }],
  ])('is not kept with %s', async (_, wrong, fieldErrors) => {
    const before = await db.article.count();
    const answer = await articles.saveArticle(editor, form('A text.', wrong), now());
    expect(answer).toEqual({ ok: false, code: 'invalid', fieldErrors });
    expect(await db.article.count()).toBe(before);
  });

  it('may be one word of a megabyte, or have no sentence end', async () => {
    const one = form('x'.repeat(1_000_000));
    await data(articles.saveArticle(editor, one, now()));
    expect(await db.sentence.count({ where: { articleId: one.id } })).toBe(1);
    const lao = form('ສະພາແຫ່ງຊາດ'.repeat(5_000), { lang: 'lo' });
    await data(articles.saveArticle(editor, lao, now()));
    expect(await db.occurrence.count({ where: { articleId: lao.id } })).toBe(5_000);
  });

  it('is brought in, read and put away by editors only', async () => {
    const one = form('The ASEAN report.');
    const { slug } = await data(articles.saveArticle(editor, one, now()));
    const archiving = { id: one.id, version: 1, isArchived: true };
    const asked = (actor: Actor | null) => [
      articles.checkText(actor, { lang: 'en', text: 'A text.' }),
      articles.saveArticle(actor, form('A text.'), now()),
      articles.archiveArticle(actor, archiving, now()),
      articles.readArticleForEditing(actor, slug),
      readProgress(actor),
    ];
    for (const answer of await Promise.all(asked(null))) {
      expect(answer).toEqual({ ok: false, code: 'unauthenticated' });
    }
    for (const role of ['learner', 'contributor'] as const) {
      for (const answer of await Promise.all(asked(await made(role)))) {
        expect(answer).toEqual({ ok: false, code: 'forbidden' });
      }
    }
    expect(await data(articles.archiveArticle(editor, archiving, now()))).toEqual({ version: 2 });
    expect(await data(articles.archiveArticle(editor, archiving, now()))).toEqual({ version: 2 });
    const back = { id: one.id, version: 1, isArchived: false };
    expect(await articles.archiveArticle(editor, back, now())).toMatchObject({ code: 'conflict' });
  });
});

it('says what would be kept of a text before it is', async () => {
  const text = 'Quốc hội họp.\r\nĐại biểu phát biểu.';
  const checked = await data(articles.checkText(editor, { lang: 'en', text }));
  expect(checked).toMatchObject({ notice: { suggested: 'vi' }, sameAs: null });
  expect(checked.done).toContainEqual({ kind: 'lineEnding', count: 1 });
  const one = form('The ASEAN report, twice.');
  const { slug } = await data(articles.saveArticle(editor, one, now()));
  const again = await data(articles.checkText(editor, { lang: 'en', text: `${one.text}\n` }));
  expect(again.sameAs).toEqual({ slug, title: one.title });
});

describe('the terms of articles', () => {
  it('follow what is published, changed and archived', async () => {
    await follow();
    const one = concept();
    const article = form(`An Office of ${one.word}, and the Bureau of ${one.word}.`);
    await data(articles.saveArticle(editor, article, now()));
    expect(await found(article.id)).toEqual([]);

    const { version } = await publish(one);
    expect(await follow()).toBe(1);
    expect(await found(article.id)).toEqual([`Office of ${one.word}`]);

    const renamed = {
      ...one,
      terms: [term('en', `Bureau of ${one.word}`), ...one.terms.slice(1)],
    };
    const second = await publish(renamed, version);
    expect(await follow()).toBe(1);
    expect(await found(article.id)).toEqual([`Bureau of ${one.word}`]);

    await publish({ ...renamed, status: 'archived' }, second.version);
    expect(await follow()).toBe(1);
    expect(await found(article.id)).toEqual([]);
  });

  it('are not looked up anew for what no text can have', async () => {
    await follow();
    const one = concept();
    const { version } = await publish({ ...one, status: 'draft' });
    expect(await follow()).toBe(0);
    const published = await publish({ ...one, status: 'published' }, version);
    expect(await follow()).toBe(1);
    await publish(
      { ...one, definitions: [{ lang: 'en', text: 'An office that tests.' }] },
      published.version,
    );
    expect(await follow()).toBe(0);
  });

  it('follow several changes in one round', async () => {
    await follow();
    for (let at = 0; at < 4; at++) await publish(concept());
    expect(await follow()).toBe(1);
  });

  it('are found at once in what is asked for, and drafts are not', async () => {
    const [one, draft] = [concept(), concept()];
    const text = `The Office of ${one.word} and the Office of ${draft.word}.`;
    expect((await recognize('en', text)).occurrences).toEqual([]);
    await publish(one);
    await publish({ ...draft, status: 'draft' });
    expect((await recognize('en', text)).occurrences).toMatchObject([
      { start: 4, text: `Office of ${one.word}`, conceptId: one.id },
    ]);
  });
});

describe('the recogniser of a server', () => {
  it('is not built anew for a change after a large import', async () => {
    const live = new LiveRecognizer(db);
    const at = new Date();
    const imported = [...Array(2_100)].map((_, number) => ({
      id: randomUUID(),
      slug: `imported-${number}-${letters()}`,
      category: 'policy',
      status: 'draft',
      createdAt: at,
      updatedAt: at,
    }));
    await db.concept.createMany({ data: imported });
    try {
      const built = await live.current();
      const one = concept();
      await publish(one);
      expect(await live.current()).toBe(built);
      const { occurrences } = await live.recognize('en', `The Office of ${one.word} is open.`);
      expect(occurrences).toMatchObject([{ conceptId: one.id }]);
    } finally {
      await db.concept.deleteMany({ where: { slug: { startsWith: 'imported-' } } });
    }
  });
});

describe('the job that follows', () => {
  /** A recogniser that breaks off after some texts, as a process does that is killed. */
  const dying = (texts: number) => {
    const live = new LiveRecognizer(db);
    let left = texts;
    return {
      recognize: async (...given: Parameters<LiveRecognizer['recognize']>) => {
        if (left-- === 0) throw new Error('killed');
        return live.recognize(...given);
      },
    };
  };

  it('is resumed by another where it was broken off, when its lease is over', async () => {
    await follow();
    const one = concept();
    const texts = [...Array(45)].map((_, at) => form(`Office of ${one.word}, number ${at}.`));
    for (const text of texts) await data(articles.saveArticle(editor, text, now()));
    await publish(one);
    await expect(workOff({ ...worker('first'), recognizer: dying(30) })).rejects.toThrow('killed');
    expect(await data(readProgress(editor))).toMatchObject({ running: { done: 20 } });
    // Nobody else takes it while the first may still be at it.
    expect(await workOff(worker('second'))).toBe(false);
    const later = { ...worker('second'), now: () => new Date(Date.now() + 11_000) };
    expect(await workOff(later)).toBe(true);
    for (const { id } of texts) expect(await found(id)).toEqual([`Office of ${one.word}`]);
    const job = await db.job.findFirstOrThrow({
      where: { worker: 'second' },
      orderBy: { finishedAt: 'desc' },
    });
    expect(job).toMatchObject({ done: job.total, failures: 0 });
    expect(await data(readProgress(editor))).toMatchObject({ running: null, isWaiting: false });
  });

  it('is done by one of many at once', async () => {
    await follow();
    await publish(concept());
    const answers = await Promise.all([...Array(4)].map(() => workOff(worker())));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });
});

it('is checked against the texts, and put right', async () => {
  await follow();
  const one = form('The ASEAN report and the National Assembly of Laos.');
  await data(articles.saveArticle(editor, one, now()));
  const check = (mend: boolean) => checkOccurrences(db, { mend, tell: () => {} });
  expect((await check(false)).differing).toEqual([]);
  await db.occurrence.deleteMany({ where: { articleId: one.id, start: 4 } });
  await db.mention.updateMany({ where: { articleId: one.id }, data: { count: 7 } });
  expect((await check(false)).differing).toEqual([one.id]);
  expect((await check(true)).differing).toEqual([one.id]);
  expect((await check(false)).differing).toEqual([]);
  expect(await found(one.id)).toEqual(['ASEAN', 'National Assembly of Laos']);
});
