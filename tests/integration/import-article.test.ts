// `khamsap import-article`, as whoever runs the server calls it.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from './support/database';

const { db, url } = await testDatabase({ seeded: true });
const folder = mkdtempSync(path.join(tmpdir(), 'khamsap-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(file: string, ...args: string[]) {
  const command = ['--import', 'tsx', 'cli/khamsap.ts', 'import-article', file, ...args];
  const env = { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'error', INIT_CWD: folder };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command, { env });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

const metadata = ['--title', 'A report on ASEAN', '--publisher', 'Khamsap', '--date', '2026-11'];

it('brings an article in once, with its terms', async () => {
  writeFileSync(
    path.join(folder, 'report.txt'),
    'The report of ASEAN is here.\r\n\r\n\r\nIt is long.',
  );
  const first = await run('report.txt', '--lang', 'en', '--public', ...metadata);
  expect(first.said).toContain('a-report-on-asean: 9 words, 2 sentences, 1 terms found.');
  const article = await db.article.findUniqueOrThrow({
    where: { slug: 'a-report-on-asean' },
    include: { mentions: true },
  });
  expect(article).toMatchObject({ publishedOn: '2026-11', access: 'public', wordCount: 9 });
  expect(article.mentions).toHaveLength(1);

  const again = await run('report.txt', '--lang', 'en', ...metadata);
  expect(again).toMatchObject({ code: 0 });
  expect(again.said).toContain('there already: a-report-on-asean');
  expect(await db.article.count({ where: { title: 'A report on ASEAN' } })).toBe(1);

  writeFileSync(path.join(folder, 'báo cáo.md'), '# Báo cáo\n\nBáo cáo **của** ASEAN đã có.');
  const translation = ['--translation-of', 'a-report-on-asean', '--lang', 'vi', ...metadata];
  expect((await run('báo cáo.md', ...translation)).code).toBe(0);
  expect(
    await db.article.count({ where: { originalId: article.id, lang: 'vi', version: 1 } }),
  ).toBe(1);
});

it('says what is wrong, and changes nothing', async () => {
  const before = await db.article.count();
  writeFileSync(path.join(folder, 'vi.txt'), 'Quốc hội đã họp và thông qua các luật của năm nay.');
  writeFileSync(path.join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]));
  const wrong: [string, string[], string][] = [
    ['vi.txt', ['--lang', 'en', ...metadata], 'looks more like Vietnamese than English'],
    ['vi.txt', ['--lang', 'vi'], '--title is missing'],
    ['vi.txt', ['--lang', 'fr'], 'en, vi, lo'],
    ['picture.txt', ['--lang', 'en', ...metadata], 'picture.txt is no text'],
    ['nothing.txt', ['--lang', 'en', ...metadata], 'nothing.txt cannot be read'],
    [
      'vi.txt',
      ['--lang', 'vi', '--translation-of', 'no-such-article', ...metadata],
      'no article that can have a translation',
    ],
  ];
  const answers = await Promise.all(wrong.map(([file, args]) => run(file, ...args)));
  for (const [at, { code, said }] of answers.entries()) {
    expect(code).not.toBe(0);
    expect(said).toContain(wrong[at]?.[2]);
  }
  expect(await db.article.count()).toBe(before);
});
