import { LANGS } from '@/language/lang';
import { node } from '@/scripts/processes.mjs';
import type { ArticleFigures } from './articles-engine';
import { latencies, percentile } from './latencies';
import type { Figure } from './report';

/** How fast the terms of a termbase are found in texts, and what the automaton costs. */
export async function benchRecognition(databaseUrl: string): Promise<Figure[]> {
  const { ok, output } = await node(
    ['--expose-gc', '--import', 'tsx', 'tests/bench/articles-engine.ts'],
    { env: { DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' } },
  );
  if (!ok) throw new Error(output);
  const { terms, build, memory, speed, article, edit } = JSON.parse(
    output.trim().split('\n').at(-1) ?? '',
  ) as ArticleFigures;
  return [
    { subject: 'automaton', measure: 'terms', value: terms, unit: '' },
    { subject: 'automaton', measure: 'build', value: build, unit: 'ms', target: { atMost: 5000 } },
    { subject: 'automaton', measure: 'memory', value: memory, unit: 'MB', target: { atMost: 400 } },
    ...LANGS.map(
      (lang): Figure => ({
        subject: `text, ${lang}`,
        measure: 'speed',
        value: percentile(speed[lang], 50),
        unit: 'MB/s',
        target: { atLeast: 2 },
      }),
    ),
    ...LANGS.flatMap((lang) => within(`article of 1,000 words, ${lang}`, article[lang], 15)),
    ...within('article after an edit', edit, 15),
  ];
}

const within = (subject: string, times: readonly number[], atMost: number): Figure[] =>
  latencies(subject, times).map((figure) =>
    figure.measure === 'p95' ? { ...figure, target: { atMost } } : figure,
  );
