// The API of study over HTTP: who may, what is refused, and a server that dies while it is posted to.
import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { createUser, khamsap, password } from './support/khamsap';
import { type Server, startServer } from './support/server';
import { expect, test } from './support/test';

let server: Server;
let cookie: string;
let conceptIds: string[];

const open = () => new Database(server.databaseUrl.replace(/^file:/, ''));

function ask<T>(sql: string): T[] {
  const database = open();
  try {
    return database.prepare(sql).pluck().all() as T[];
  } finally {
    database.close();
  }
}

test.beforeAll(async () => {
  server = await startServer(`study-api-${randomUUID()}`);
  await createUser(server.databaseUrl, 'learner@example.org', 'learner');
  const response = await fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ email: 'learner@example.org', password }),
  });
  cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  conceptIds = ask<string>(`SELECT id FROM Concept WHERE status = 'published' ORDER BY id`);
});

test.afterAll(() => server.stop());

const answered = (at: number, answeredAt = Date.now()) => ({
  id: randomUUID() as string,
  cardKey: `${conceptIds[at % conceptIds.length]}:lo-en`,
  device: 'a test',
  answeredAt,
  timeZone: 'Asia/Vientiane',
  kind: 'answer',
  rating: 3,
  durationMillis: 2000,
});

function post(body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${server.url}/api/v1/study/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

test('only a signed-in browser of this site may', async () => {
  const good = { sentAt: Date.now(), events: [answered(0)] };
  const problems: [unknown, Record<string, string>, number, string][] = [
    [good, { cookie: '' }, 401, 'unauthenticated'],
    // The page of another account, left open while this one signed in.
    [good, { 'khamsap-learner': randomUUID() }, 401, 'unauthenticated'],
    [good, { origin: 'https://elsewhere.example' }, 403, 'forbidden'],
    [good, { 'content-type': 'text/plain' }, 400, 'invalid'],
    ['{', {}, 400, 'invalid'],
    [{ events: [] }, {}, 400, 'invalid'],
    [{ ...good, filler: 'x'.repeat(9_000_000) }, {}, 413, 'tooLarge'],
  ];
  for (const [body, headers, status, code] of problems) {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, code });
  }
  for (const path of ['queue', 'data']) {
    const response = await fetch(`${server.url}/api/v1/study/${path}`);
    expect(response.status).toBe(401);
  }
  expect(ask('SELECT count(*) FROM ReviewEvent')).toEqual([0]);
  const queue = await fetch(`${server.url}/api/v1/study/queue?deck=${randomUUID()}`, {
    headers: { cookie },
  });
  expect(queue.status).toBe(404);
  const limit = await fetch(`${server.url}/api/v1/study/queue?limit=9999`, { headers: { cookie } });
  expect(await limit.json()).toMatchObject({ status: 400, errors: { limit: 'limit' } });
});

test('a server killed while events are posted loses none that it acknowledged, and doubles none', async () => {
  test.slow();
  const before = ask<number>('SELECT count(*) FROM ReviewEvent')[0] ?? 0;
  const waiting = Array.from({ length: 600 }, (_, i) => answered(i, Date.now() - i * 1000));
  const acknowledged = new Set<string>();
  // As the browser does: what was not acknowledged is posted again.
  const outbox = async (own: typeof waiting) => {
    for (let at = 0; at < own.length; at += 3) {
      const events = own.slice(at, at + 3);
      const response = await post({ sentAt: Date.now(), events });
      const { accepted, known } = (await response.json()) as { accepted: number; known: number };
      if (accepted + known !== events.length) throw new Error('not all were taken');
      for (const { id } of events) acknowledged.add(id);
    }
  };
  const devices = [0, 1, 2, 3].map((device) => waiting.filter((_, i) => i % 4 === device));
  const killed = Promise.allSettled(devices.map(outbox));
  await expect.poll(() => acknowledged.size).toBeGreaterThan(60);
  await server.kill();
  const outcomes = await killed;
  expect(outcomes.map(({ status }) => status)).toContain('rejected');
  expect(acknowledged.size).toBeLessThan(waiting.length);

  const kept = new Set(ask<string>('SELECT id FROM ReviewEvent'));
  expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
  await server.start();
  await Promise.all(devices.map(outbox));
  expect(ask('SELECT count(*) FROM ReviewEvent')).toEqual([before + waiting.length]);
  const said = await khamsap(server.databaseUrl, ['check', '--dry-run']);
  expect(said).toMatch(/cards: \d+ of 1 learners, 0 differed/);
});
