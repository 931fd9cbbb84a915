import type { Browser } from '@playwright/test';
import { measurePaint, openBrowser, type Paint, scriptBytes } from './browser';
import type { Figure } from './report';
import type { Samples } from './samples';
import type { BenchServer } from './server';

const runs = 5;

function pagesOf({ slugs }: Samples): [name: string, path: string][] {
  return [
    ['home', '/en'],
    ['terms', '/en/terms'],
    ['term', `/en/terms/${slugs[0]}`],
  ];
}

/** How many bytes of script the pages load above the empty page of the same build. */
export async function benchJavascript(server: BenchServer, samples: Samples): Promise<Figure[]> {
  return withBrowser(async (browser) => {
    const empty = await scriptBytes(browser, `${server.url}/bench/empty`);
    const figures = [kilobytes('empty page', 'scripts', empty)];
    for (const [name, path] of pagesOf(samples)) {
      const bytes = await scriptBytes(browser, server.url + path);
      figures.push(kilobytes(name, 'scripts', bytes), {
        ...kilobytes(name, 'above the empty page', bytes - empty),
        target: { atMost: 50 },
      });
    }
    return figures;
  });
}

/** When the pages are painted on a slow phone, the median of five visits with an empty cache. */
export async function benchPaint(server: BenchServer, samples: Samples): Promise<Figure[]> {
  return withBrowser(async (browser) => {
    const figures: Figure[] = [];
    for (const [name, path] of [['empty page', '/bench/empty'] as const, ...pagesOf(samples)]) {
      const url = server.url + path;
      // The server's first answer is slower than any other.
      await fetch(url);
      const paints: Paint[] = [];
      for (let run = 0; run < runs; run++) paints.push(await measurePaint(browser, url));
      figures.push(...paintFigures(name, paints));
    }
    return figures;
  });
}

function paintFigures(subject: string, paints: readonly Paint[]): Figure[] {
  const seconds = (measure: string, of: (paint: Paint) => number) => ({
    subject,
    measure,
    value: median(paints.map(of)) / 1000,
    unit: 's',
  });
  const kinds = new Set(paints.flatMap((paint) => Object.keys(paint.bytes)));
  const isEmpty = subject === 'empty page';
  return [
    seconds('first paint', (paint) => paint.first),
    {
      ...seconds('largest paint', (paint) => paint.largest),
      ...(!isEmpty && { target: { atMost: 2 } }),
    },
    {
      subject,
      measure: 'shift',
      value: median(paints.map((paint) => paint.shift)),
      unit: '',
    },
    ...[...kinds].map((kind) =>
      kilobytes(subject, kind.toLowerCase(), median(paints.map((paint) => paint.bytes[kind] ?? 0))),
    ),
  ];
}

async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await openBrowser();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

const kilobytes = (subject: string, measure: string, bytes: number): Figure => ({
  subject,
  measure,
  value: bytes / 1000,
  unit: 'kB',
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
