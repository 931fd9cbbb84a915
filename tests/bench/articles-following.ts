import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { deleteText, replaceText } from '@/features/articles/data-texts';
import { sentencesOf } from '@/features/articles/domain/indexed-text';
import { RECOGNIZE, requestRecognition } from '@/features/articles/service-jobs';
import { readConcepts, replaceConcept } from '@/features/glossary/service-write';
import { type Client, createClient } from '@/lib/db';
import { seededRandom } from '@/prisma/demo/random';
import { percentile } from './latencies';
import type { Figure } from './report';
import type { BenchServer } from './server';
import { timesOf } from './timed';

const articles = 1_000;
const sentencesEach = 70;
const publisher = 'khamsap bench';
const author = { authorId: null, authorName: 'khamsap bench', reason: '' };
const patienceMillis = 10 * 60_000;

/**
 * How soon 1,000 articles have followed the change of a term that stands in many of them, and what pages take meanwhile.
 * @throws Error when an article has not followed
 */
export async function benchFollowing(server: BenchServer, databaseUrl: string): Promise<Figure[]> {
  const client = createClient(databaseUrl);
  // Services of this process work on the same database.
  process.env.DATABASE_URL = databaseUrl;
  (globalThis as { khamsapClient?: Client }).khamsapClient = client;
  try {
    await removeArticles(client);
    await writeArticles(client);
    await client.$transaction((tx) => requestRecognition(tx, new Date()));
    const first = await untilFollowed(client);
    const { conceptId, mentioned } = await frequentConcept(client);
    const { slug } = await client.concept.findUniqueOrThrow({ where: { id: conceptId } });
    const page = `${server.url}/en/terms/${await otherSlug(client, slug)}`;
    const before = await timesOf(page, async () => wait(5_000));
    let took = 0;
    const meanwhile = await timesOf(page, async () => {
      await setStatus(client, conceptId, 'archived');
      took = await untilFollowed(client);
    });
    const left = await client.mention.count({ where: { conceptId } });
    if (left > 0) throw new Error(`${left} articles have not followed`);
    await setStatus(client, conceptId, 'published');
    const back = await untilFollowed(client);
    const subject = `${articles} articles follow a term`;
    return [
      { subject, measure: 'articles with it', value: mentioned, unit: '' },
      { subject, measure: 'archived', value: took, unit: 'ms', target: { atMost: 5_000 } },
      { subject, measure: 'published', value: back, unit: 'ms', target: { atMost: 5_000 } },
      { subject: `${articles} articles read first`, measure: 'time', value: first, unit: 'ms' },
      ...[50, 95].map(
        (at): Figure => ({
          subject: 'term page meanwhile',
          measure: `p${at} against before`,
          value: percentile(meanwhile, at) / percentile(before, at),
          unit: '×',
          target: { atMost: 2 },
        }),
      ),
    ];
  } finally {
    await removeArticles(client);
    await client.$disconnect();
  }
}

async function writeArticles(client: Client): Promise<void> {
  const random = seededRandom(29);
  const examples = await client.example.findMany({ take: 5_000, select: { textEn: true } });
  const now = new Date();
  for (let number = 0; number < articles; number++) {
    const id = randomUUID();
    const body = [...Array(sentencesEach)].map(() => random.pick(examples).textEn).join(' ');
    await client.$transaction(async (tx) => {
      await tx.article.create({
        data: { id, slug: `bench-${id}`, lang: 'en', title: 'Bench', publisher, updatedAt: now },
      });
      await replaceText(tx, id, { original: body, body }, sentencesOf(body, 'en'));
    });
  }
}

async function removeArticles(client: Client): Promise<void> {
  const rows = await client.article.findMany({ where: { publisher }, select: { id: true } });
  for (const { id } of rows) {
    await client.$transaction(async (tx) => {
      await deleteText(tx, id);
      await tx.article.delete({ where: { id } });
    });
  }
}

/** A concept that stands in a third of the articles or a little less. */
async function frequentConcept(client: Client) {
  const counts = await client.mention.groupBy({
    by: ['conceptId'],
    where: { article: { publisher } },
    _count: true,
    orderBy: { _count: { conceptId: 'desc' } },
  });
  const found = counts.find(({ _count }) => _count <= articles / 3) ?? counts.at(-1);
  if (!found) throw new Error('no concept occurs in the articles');
  return { conceptId: found.conceptId, mentioned: found._count };
}

async function otherSlug(client: Client, slug: string): Promise<string> {
  const where = { status: 'published', slug: { not: slug } };
  return (await client.concept.findFirstOrThrow({ where })).slug;
}

async function setStatus(client: Client, id: string, status: 'published' | 'archived') {
  const [concept] = await readConcepts(client, [id]);
  if (!concept) throw new Error('the concept is gone');
  await client.$transaction((tx) =>
    replaceConcept(tx, concept, { ...concept.input, status }, author, new Date()),
  );
}

/** Milliseconds until no job is left to do. */
async function untilFollowed(client: Client): Promise<number> {
  const begun = performance.now();
  while (await client.job.findFirst({ where: { kind: RECOGNIZE, finishedAt: null } })) {
    if (performance.now() - begun > patienceMillis) throw new Error('the articles do not follow');
    await wait(20);
  }
  return performance.now() - begun;
}
