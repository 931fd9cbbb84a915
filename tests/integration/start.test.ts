import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { migrate } from '@/lib/migrate';
import { freePort } from '@/tests/support/postgres';
import { emptyDatabase, engine, testDatabase } from './support/database';
import { type Ended, processesAbout, runScript, startScript } from './support/run';

const start = 'scripts/start.mjs';
const stack = /^\s+at /m;

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'khamsap-start-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** `npm start` with these settings, which must end in a sentence that names the way out. */
async function refusal(env: Record<string, string>): Promise<Ended> {
  const ended = await runScript([start], { PORT: String(await freePort()), ...env });
  expect(ended).toMatchObject({ code: 1 });
  expect(ended.stderr).not.toMatch(stack);
  expect(ended.stdout).not.toContain('Building');
  return ended;
}

describe.runIf(engine() === 'sqlite')('npm start refuses', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = path.join(folder, 'khamsap.db');
  });

  /** A refusal that names the file and leaves it as it is. */
  async function refusalOfFile(): Promise<string> {
    const before = readFileSync(file);
    const { stderr } = await refusal({ DATABASE_URL: `file:${file}` });
    expect(stderr).toContain(file);
    expect(readFileSync(file).equals(before)).toBe(true);
    return stderr;
  }

  test('a Node that is too old', async () => {
    const old = `--import=data:text/javascript,Object.defineProperty(process,'version',{value:'v18.20.4'})`;
    const { code, stdout, stderr } = await runScript([start, old], {
      DATABASE_URL: `file:${file}`,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Node ≥ 20\.19 is needed, this is 18\.20\.4\. .+\n$/);
  });

  test('a port that is taken, before anything is made', async () => {
    const holder = createServer().listen(0);
    onTestFinished(() => {
      holder.close();
    });
    const { port } = holder.address() as { port: number };
    const { stderr } = await refusal({ PORT: String(port), DATABASE_URL: `file:${file}` });
    expect(stderr).toContain(`Port ${port} is taken`);
    expect(stderr).toContain(`PORT=${port + 1} npm start`);
    expect(existsSync(file)).toBe(false);
  });

  test('settings that are wrong, all at once', async () => {
    const { stderr } = await refusal({ PORT: 'none', DATABASE_URL: 'mysql://localhost/khamsap' });
    expect(stderr).toContain('PORT must be a number from 0 to 65535');
    expect(stderr).toContain('DATABASE_URL must begin with file: or postgresql://');
  });

  test('a database file that is read-only', async () => {
    await migrate(`file:${file}`);
    chmodSync(file, 0o444);
    expect(await refusalOfFile()).toContain('is read-only');
  });

  test('a database file that is something else', async () => {
    writeFileSync(file, 'My letters.\n'.repeat(500));
    expect(await refusalOfFile()).toMatch(
      /is not a SQLite database\. Move it away and put a backup/,
    );
  });

  test('a database file that is damaged inside', async () => {
    await migrate(`file:${file}`);
    const bytes = readFileSync(file);
    bytes.fill(0xff, 8192);
    writeFileSync(file, bytes);
    expect(await refusalOfFile()).toMatch(/is damaged\. Move it away and put a backup/);
  });

  test('a database file that was cut off', async () => {
    await migrate(`file:${file}`);
    truncateSync(file, 8192);
    expect(await refusalOfFile()).toContain('is damaged');
  });

  test('a database that is newer than the code', async () => {
    await migrate(`file:${file}`);
    alter(file, `UPDATE _prisma_migrations SET migration_name = '29990101000000_future'`);
    const before = readFileSync(file);
    const { stderr } = await refusal({ DATABASE_URL: `file:${file}` });
    expect(stderr).toContain('The database is newer than this version of Khamsap');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a database with a migration that broke off', async () => {
    await migrate(`file:${file}`);
    alter(file, 'UPDATE _prisma_migrations SET finished_at = NULL');
    const before = readFileSync(file);
    const { stderr } = await refusal({ DATABASE_URL: `file:${file}` });
    expect(stderr).toContain('broke off half way');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a folder where the database should be', async () => {
    mkdirSync(file);
    const { stderr } = await refusal({ DATABASE_URL: `file:${file}` });
    expect(stderr).toContain(`${file} is not a file`);
  });

  test('a folder that cannot be made, because a file has its name', async () => {
    writeFileSync(file, 'a file');
    const { stderr } = await refusal({ DATABASE_URL: `file:${file}/khamsap.db` });
    expect(stderr).toContain(
      `The folder ${file} for the database cannot be made: a part of it is a file`,
    );
    expect(readFileSync(file, 'utf8')).toBe('a file');
  });

  test('a folder that is read-only', async () => {
    chmodSync(folder, 0o555);
    const { stderr } = await refusal({ DATABASE_URL: `file:${file}` });
    expect(stderr).toContain(`The folder ${folder} cannot be written to`);
  });
});

/** Changes a database behind Khamsap's back. */
function alter(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

describe.runIf(engine() === 'sqlite')(
  'npm start, interrupted while another start has the database',
  () => {
    test.each([
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const)('by %s ends with %i and leaves nothing running', async (signal, code) => {
      const file = path.join(temporaryFolder(), 'khamsap.db');
      const lock = new Database(`${file}.lock`);
      lock.exec('BEGIN EXCLUSIVE');
      const { child, ended, says } = startScript([start], {
        PORT: String(await freePort()),
        DATABASE_URL: `file:${file}`,
      });
      await says('another start is preparing this database; waiting for it');
      expect(processesAbout(file).length).toBeGreaterThan(1);
      child.kill(signal);
      expect(await ended).toMatchObject({ code, stderr: '' });
      expect(processesAbout(file)).toEqual([]);
      lock.close();
    });
  },
);

describe.runIf(engine() === 'postgresql')('npm start refuses', () => {
  test('a server that does not answer', async () => {
    const port = await freePort();
    const { stderr } = await refusal({
      DATABASE_URL: `postgresql://me:hunter2@127.0.0.1:${port}/x`,
    });
    expect(stderr).toContain(`PostgreSQL at 127.0.0.1:${port} does not answer`);
    expect(stderr).not.toContain('hunter2');
  });

  test('a database that is not there', async () => {
    const url = new URL(await emptyDatabase());
    url.pathname = '/khamsap_nowhere';
    const { stderr } = await refusal({ DATABASE_URL: url.href });
    expect(stderr).toContain('has no database khamsap_nowhere. Make it: createdb');
  });

  test('a user whom the server does not know', async () => {
    const url = new URL(await emptyDatabase());
    url.username = 'stranger';
    const { stderr } = await refusal({ DATABASE_URL: url.href });
    expect(stderr).toContain('does not let stranger in');
  });

  test('a database that is newer than the code', async () => {
    const { url, db } = await testDatabase();
    await db.$executeRaw`UPDATE _prisma_migrations SET migration_name = '29990101000000_future'`;
    const { stderr } = await refusal({ DATABASE_URL: url });
    expect(stderr).toContain('The database is newer than this version of Khamsap');
  });
});
