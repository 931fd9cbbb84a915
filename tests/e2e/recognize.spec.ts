// Terms in running text over HTTP, and articles that follow the glossary while the server dies.
import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { type Server, startServer } from './support/server';
import { expect, test } from './support/test';

let server: Server;

test.beforeAll(async () => {
  server = await startServer(`recognize-${randomUUID()}`);
});

test.afterAll(() => server.stop());

function withDatabase<T>(work: (database: Database.Database) => T): T {
  const database = new Database(server.databaseUrl.replace(/^file:/, ''), { timeout: 10_000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const recognize = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1/recognize`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

interface Found {
  occurrences: { start: number; end: number; text: string; termId: string; conceptId: string }[];
}

test('the terms of a text are told with their place, in each language', async () => {
  const texts = {
    en: ['The National Assembly of Laos met.', 'National Assembly of Laos'],
    vi: ['Phiên họp của Quốc hô\u0323i Lào.', 'Quốc hô\u0323i Lào'],
    lo: ['ກອງປະຊຸມສະພາແຫ່ງຊາດລາວ', 'ສະພາແຫ່ງຊາດລາວ'],
  };
  for (const [lang, [text = '', term = '']] of Object.entries(texts)) {
    const response = await recognize({ lang, text });
    expect(response.status).toBe(200);
    const { occurrences } = (await response.json()) as Found;
    expect(occurrences).toContainEqual({
      start: text.indexOf(term),
      end: text.indexOf(term) + term.length,
      text: term,
      termId: expect.any(String),
      conceptId: withDatabase((database) =>
        database
          .prepare(`SELECT id FROM Concept WHERE slug = 'national-assembly-of-laos'`)
          .pluck()
          .get(),
      ),
    });
  }
});

test('a text without terms has none, and a long one is read', async () => {
  expect(await (await recognize({ lang: 'en', text: '' })).json()).toEqual({ occurrences: [] });
  const long = 'ສະພາແຫ່ງຊາດ'.repeat(80_000);
  const { occurrences } = (await (await recognize({ lang: 'lo', text: long })).json()) as Found;
  expect(occurrences).toHaveLength(80_000);
});

test('what cannot be read is refused with a problem', async () => {
  const refused: [unknown, number, Record<string, unknown>][] = [
    ['{', 400, { code: 'invalid' }],
    [{ lang: 'fr', text: 'Bonjour' }, 400, { code: 'invalid', errors: { lang: 'lang' } }],
    [{ lang: 'en' }, 400, { errors: { text: 'text' } }],
    [{ lang: 'en', text: 7 }, 400, { errors: { text: 'text' } }],
    [{ lang: 'en', text: 'x'.repeat(1_000_001) }, 400, { errors: { text: 'tooLong' } }],
    [{ lang: 'en', text: 'x'.repeat(10_000_000) }, 413, { code: 'tooLarge' }],
  ];
  for (const [body, status, said] of refused) {
    const response = await recognize(body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject(said);
  }
  const fromElsewhere = await recognize(
    { lang: 'en', text: 'ASEAN' },
    { origin: 'http://evil.example' },
  );
  expect(fromElsewhere.status).toBe(403);
});

test('articles follow although the server is killed in between', async () => {
  const articles = 600;
  const text = 'The report of ASEAN.';
  const count = (sql: string) =>
    withDatabase((database) => database.prepare(sql).pluck().get() as number);
  const occurrences = () =>
    count(`SELECT count(*) FROM Occurrence WHERE articleId LIKE 'killed-%'`);
  withDatabase((database) => {
    const now = new Date().toISOString();
    const article = database.prepare(
      `INSERT INTO Article (id, slug, lang, title, publisher, updatedAt) VALUES (?, ?, 'en', 'Killed', 'Test', ?)`,
    );
    const body = database.prepare(
      'INSERT INTO ArticleText (articleId, original, body) VALUES (?, ?, ?)',
    );
    const sentence = database.prepare(
      'INSERT INTO Sentence (articleId, number, paragraph, start, "end", text) VALUES (?, 0, 0, 0, ?, ?)',
    );
    database.transaction(() => {
      for (let number = 0; number < articles; number++) {
        const id = `killed-${String(number).padStart(4, '0')}`;
        article.run(id, id, now);
        body.run(id, text, text);
        sentence.run(id, text.length, text);
      }
      database
        .prepare(`INSERT INTO Job (id, kind, createdAt) VALUES (?, 'recognize', ?)`)
        .run(randomUUID(), now);
    })();
  });
  await expect.poll(occurrences, { intervals: [5] }).toBeGreaterThan(0);
  await server.kill();
  const left = occurrences();
  expect(left).toBeLessThan(articles);
  await server.start();
  await expect.poll(occurrences, { timeout: 60_000 }).toBe(articles);
  await expect.poll(() => count('SELECT count(*) FROM Job WHERE finishedAt IS NULL')).toBe(0);
  expect(count("SELECT count(*) FROM Mention WHERE articleId LIKE 'killed-%'")).toBe(articles);
  expect(count('SELECT done - total FROM Job')).toBe(0);
});
