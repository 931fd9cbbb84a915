import { randomUUID } from 'node:crypto';
import { defaultSettings } from '@/features/study/domain/settings';
import { createClient } from '@/lib/db';
import { openBrowser } from './browser';
import { latencies } from './latencies';
import type { Figure } from './report';
import { startServer } from './server';
import { signUp } from './sign-up';

const answers = 80;
const warmUps = 5;

/**
 * From the key of a grade to the next card painted, in Chromium with the server stopped: 80 answers of a learner whose
 * cards of the day were fetched before.
 * @throws Error when an answer is not there once the server is back
 */
export async function benchGrading(databaseUrl: string): Promise<Figure[]> {
  const server = await startServer(databaseUrl);
  const client = createClient(databaseUrl);
  const browser = await openBrowser();
  const { email, cookie } = await signUp(server);
  try {
    const deckId = await makeDeck(client, email);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.url };
      }),
    );
    await context.addInitScript(watchPaints);
    const page = await context.newPage();
    await page.goto(`${server.url}/en/study/session?deck=${deckId}`);
    const card = page.locator('[data-card]');
    await card.waitFor();
    // All that the browser is to work from is there.
    await page.waitForLoadState('networkidle');
    await server.stop();
    for (let i = 0; i < answers + warmUps; i++) {
      await page.keyboard.press(' ');
      await page.locator('[data-grade="4"]').waitFor();
      await page.keyboard.press('4');
      await page.waitForFunction((count) => window.paintedAfter.length > count, i);
    }
    const times = await page.evaluate(() => window.paintedAfter);
    return latencies('grade to next card', times.slice(warmUps)).map((figure) =>
      figure.measure === 'p95' ? { ...figure, target: { atMost: 50 } } : figure,
    );
  } finally {
    await browser.close();
    await client.user.deleteMany({ where: { email } });
    await client.$disconnect();
  }
}

declare global {
  interface Window {
    /** Milliseconds from each grade to the next card on the screen. */
    paintedAfter: number[];
  }
}

/** In the page. It has no function with a name, which the bundler would mark with a helper that the page lacks. */
function watchPaints(): void {
  window.paintedAfter = [];
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (!'1234'.includes(key)) return;
      const before = document.querySelector('[data-card]');
      const observer = new MutationObserver(() => {
        const now = document.querySelector('[data-card]');
        if (!now || now === before) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          // What is posted from within a frame comes when it is painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.paintedAfter.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      });
      observer.observe(document.body, { subtree: true, childList: true });
    },
    true,
  );
}

/** A deck of which 100 cards are new today. */
async function makeDeck(client: ReturnType<typeof createClient>, email: string): Promise<string> {
  const { id: userId } = await client.user.findUniqueOrThrow({ where: { email } });
  const concepts = await client.concept.findMany({
    where: { status: 'published', labelEn: { not: '' }, labelLo: { not: '' } },
    select: { id: true },
    take: 100,
  });
  const id = randomUUID();
  await client.learner.create({
    data: {
      userId,
      settings: { ...defaultSettings('en', 'Asia/Vientiane'), newPerDay: 100 },
    },
  });
  await client.deck.create({ data: { id, userId, kind: 'list', ownKey: `list:${id}` } });
  await client.deckConcept.createMany({
    data: concepts.map((concept, position) => ({ deckId: id, conceptId: concept.id, position })),
  });
  return id;
}
