import { once } from 'node:events';
import { createWriteStream, mkdtempSync, openAsBlob, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { ImportHead } from '@/features/interchange/domain/import-head';
import { EXPORT_FORMATS, type ExportFormat } from '@/features/interchange/schema';
import { createClient, type Engine } from '@/lib/db';
import { migrate } from '@/lib/migrate';
import { seedIfEmpty } from '@/prisma/seed/seed';
import { percentile } from './latencies';
import type { Figure } from './report';
import { type BenchServer, startServer } from './server';
import { signInEditor } from './sign-in';
import { timesOf } from './timed';

const texts: readonly ExportFormat[] = ['tbx', 'tbx2', 'csv', 'ankiText', 'json'];
const megabyte = 1_000_000;
const patienceMillis = 15 * 60_000;
const pollMillis = 500;
/** Between two pages that a reader asks for meanwhile. */
const pageMillis = 100;

/** What it takes to write the whole termbase into a file of each format. */
export async function benchExports(server: BenchServer): Promise<Figure[]> {
  const figures: Figure[] = [await firstExport(server)];
  for (const format of EXPORT_FORMATS) {
    const before = server.residentMegabytes();
    const begun = performance.now();
    const response = await fetch(`${server.url}/api/v1/export?format=${format}`, {
      // Packed on the way it takes longer than to be made.
      headers: { 'accept-encoding': 'identity' },
    });
    if (!response.ok || !response.body) throw new Error(`${format} answers ${response.status}`);
    let first = Number.NaN;
    let size = 0;
    let most = before;
    for await (const chunk of response.body) {
      if (size === 0) first = performance.now() - begun;
      size += chunk.byteLength;
      most = Math.max(most, server.residentMegabytes());
    }
    const time = performance.now() - begun;
    const isText = texts.includes(format);
    figures.push(
      {
        ...{ subject: format, measure: 'time', value: time, unit: 'ms' },
        ...(isText && { target: { atMost: 20_000 } }),
      },
      {
        ...{ subject: format, measure: 'first byte', value: first, unit: 'ms' },
        ...(isText && { target: { atMost: 500 } }),
      },
      { subject: format, measure: 'size', value: size / megabyte, unit: 'MB' },
      { subject: format, measure: 'more memory', value: most - before, unit: 'MB' },
    );
  }
  return figures;
}

/** The first export of a server that has answered nothing yet, of one category: with it come code and pages of the file. */
async function firstExport(server: BenchServer): Promise<Figure> {
  const begun = performance.now();
  const response = await fetch(`${server.url}/api/v1/export?format=tbx&category=party`);
  const first = response.body?.getReader();
  await first?.read();
  const value = performance.now() - begun;
  await first?.cancel();
  return { subject: "a server's first request", measure: 'first byte', value, unit: 'ms' };
}

/** Keeps the termbase of a server as TBX. @returns the file, in a folder of its own */
export async function exportedTbx(server: BenchServer): Promise<string> {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'khamsap-bench-')), 'all.tbx');
  const response = await fetch(`${server.url}/api/v1/export?format=tbx`);
  if (!response.body) throw new Error(`the export answers ${response.status}`);
  const writing = createWriteStream(file);
  for await (const chunk of response.body) {
    if (!writing.write(chunk)) await once(writing, 'drain');
  }
  writing.end();
  await finished(writing);
  return file;
}

/**
 * How long a file takes from its upload to its last concept, in a termbase that has the first data only; what memory
 * the server takes at most, how often its bar moves, and what pages take meanwhile. Removes the file.
 */
export async function benchImport(file: string, engine: Engine, url: string): Promise<Figure[]> {
  await migrate(url);
  const client = createClient(url);
  await seedIfEmpty(client, () => {});
  const { slug } = await client.concept.findFirstOrThrow({ where: { status: 'published' } });
  await client.$disconnect();
  const server = await startServer(url);
  try {
    const page = `${server.url}/en/terms/${slug}`;
    const before = await timesOf(page, () => wait(10_000), pageMillis);
    const importing = new Importing(server, await signInEditor(server, url));
    const times: Record<'upload' | 'read' | 'write', number> = { upload: 0, read: 0, write: 0 };
    const timed = async (name: keyof typeof times, work: () => Promise<void>) => {
      const begun = performance.now();
      await work();
      times[name] = performance.now() - begun;
    };
    const idle = server.cpuMillis();
    const meanwhile = await timesOf(
      page,
      async () => {
        await timed('upload', () => importing.upload(file));
        await timed('read', () => importing.until('ready'));
        await timed('write', () => importing.write(url));
      },
      pageMillis,
    );
    const processor = server.cpuMillis() - idle;
    const all = times.upload + times.read + times.write;
    const subject = `TBX of ${Math.round(statSync(file).size / megabyte)} MB, ${engine}`;
    const target = { atMost: 90_000 };
    return [
      ...Object.entries(times).map(
        ([measure, value]): Figure => ({ subject, measure, value, unit: 'ms' }),
      ),
      { subject, measure: 'all', value: all, unit: 'ms', target },
      { subject, measure: 'memory', value: importing.most, unit: 'MB', target: { atMost: 600 } },
      { subject, measure: 'moves of the bar', value: importing.moves, unit: '' },
      { subject, measure: 'processor', value: processor, unit: 'ms' },
      ...[50, 95].map(
        (at): Figure => ({
          subject: 'term page meanwhile',
          measure: `p${at} against before`,
          value: percentile(meanwhile, at) / percentile(before, at),
          unit: '×',
          target: { atMost: 3 },
        }),
      ),
    ];
  } finally {
    await server.stop();
    rmSync(path.dirname(file), { recursive: true, force: true });
  }
}

/** An import as an editor's browser sees it. */
class Importing {
  most = 0;
  moves = 0;
  #id = '';
  #last = '';

  constructor(
    private readonly server: BenchServer,
    private readonly cookie: string,
  ) {}

  async upload(file: string): Promise<void> {
    const response = await fetch(`${this.server.url}/api/admin/imports?name=all.tbx`, {
      method: 'POST',
      headers: {
        cookie: this.cookie,
        origin: this.server.url,
        'content-type': 'application/octet-stream',
      },
      body: await openAsBlob(file),
    });
    if (response.status !== 201) throw new Error(`the upload answers ${response.status}`);
    this.#id = ((await response.json()) as { id: string }).id;
  }

  async until(state: ImportHead['state']): Promise<void> {
    const end = performance.now() + patienceMillis;
    while (performance.now() < end) {
      const head = await this.#head();
      this.most = Math.max(this.most, this.server.residentMegabytes());
      const now = `${head.state} ${head.done}`;
      if (now !== this.#last) this.moves++;
      this.#last = now;
      if (head.state === state) return;
      if (head.state === 'failed') throw new Error(JSON.stringify(head.problem));
      await wait(pollMillis);
    }
    throw new Error(`the import is not ${state} after ${patienceMillis} ms`);
  }

  /** As the page does, whose action a program cannot call. */
  async write(url: string): Promise<void> {
    const client = createClient(url);
    await client.importRow.updateMany({
      where: { importId: this.#id, kind: 'duplicate' },
      data: { choice: 'new' },
    });
    await client.import.update({
      where: { id: this.#id },
      data: { state: 'applying', options: { publishing: 'published' }, done: 0 },
    });
    await client.$disconnect();
    await this.until('applied');
  }

  async #head(): Promise<ImportHead> {
    const response = await fetch(`${this.server.url}/api/admin/imports/${this.#id}`, {
      headers: { cookie: this.cookie },
    });
    if (!response.ok) throw new Error(`the import answers ${response.status}`);
    return response.json();
  }
}
