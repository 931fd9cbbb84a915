import { gzipSync } from 'node:zlib';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium } from '@/scripts/browser.mjs';

/** Starts Chromium; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await findChromium(),
    // Chromium's sandbox refuses root.
    args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
  });
}

/**
 * The scripts that a page loads by itself, in bytes after gzip.
 * @param url the page, opened with an empty cache
 */
export async function scriptBytes(browser: Browser, url: string): Promise<number> {
  return withPage(browser, async (page) => {
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.push(response.body());
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 6 }).length);
    return sizes.reduce((sum, size) => sum + size, 0);
  });
}

/** A phone on a slow mobile network, as Lighthouse has it. */
const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
const slowdown = 4;
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

export interface Paint {
  /** Milliseconds from the navigation to the first and to the largest contentful paint. */
  first: number;
  largest: number;
  /** The sum of the layout shifts that no input caused. */
  shift: number;
  /** Bytes over the wire by kind of resource: Document, Script, Font, Stylesheet, … */
  bytes: Record<string, number>;
}

/** Opens a page on the slow phone with an empty cache and sees when it is painted. */
export async function measurePaint(browser: Browser, url: string): Promise<Paint> {
  return withPage(
    browser,
    async (page) => {
      const session = await page.context().newCDPSession(page);
      const bytes = await countBytes(session);
      await session.send('Network.emulateNetworkConditions', network);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await page.addInitScript({ content: observePaint });
      await page.goto(url, { waitUntil: 'networkidle' });
      const paint = await page.evaluate<Omit<Paint, 'bytes'>>('window.khamsapPaint');
      return { ...paint, bytes };
    },
    phone,
  );
}

async function withPage<T>(
  browser: Browser,
  work: (page: Page) => Promise<T>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<T> {
  // A context of its own has a cache of its own.
  const context = await browser.newContext(options);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

async function countBytes(session: CDPSession): Promise<Record<string, number>> {
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await session.send('Network.enable');
  return bytes;
}

// As text: a function would arrive with the helpers that its compiler put in.
const observePaint = `
  const paint = (window.khamsapPaint = { first: 0, largest: 0, shift: 0 });
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') paint.first = entry.startTime;
  });
  observe('largest-contentful-paint', (entry) => {
    paint.largest = entry.startTime;
  });
  observe('layout-shift', (entry) => {
    if (!entry.hadRecentInput) paint.shift += entry.value;
  });
`;

/**
 * Types texts into the search box of a page, as fast as a good typist.
 * @returns for each key whose answer came before the next key, the milliseconds until it was painted
 */
export async function measureKeys(
  browser: Browser,
  url: string,
  texts: readonly string[],
): Promise<number[]> {
  return withPage(browser, async (page) => {
    await page.addInitScript({ content: observeAnswers });
    await page.goto(url, { waitUntil: 'networkidle' });
    const box = page.getByRole('combobox');
    for (const text of texts) {
      await box.fill('');
      await box.pressSequentially(text, { delay: keyMillis });
    }
    return page.evaluate<number[]>('window.khamsapKeys');
  });
}

const keyMillis = 150;

// Two frames after an answer is read, what it says has been painted.
const observeAnswers = `
  window.khamsapKeys = [];
  let typed = 0;
  addEventListener('input', () => { typed = performance.now(); }, true);
  const json = Response.prototype.json;
  Response.prototype.json = async function () {
    const begun = typed;
    const answer = await json.call(this);
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (begun === typed) window.khamsapKeys.push(performance.now() - begun);
    }));
    return answer;
  };
`;
