import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** The seeded SQLite file that every worker copies. */
export const baseDatabaseFile = () => path.join(process.env.KHAMSAP_E2E_FOLDER ?? '', 'base.db');

/** Prepares the base as `npm start` prepares a database; workers find its folder in their environment. */
export default async function setUp(): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'khamsap-e2e-'));
  process.env.KHAMSAP_E2E_FOLDER = folder;
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'cli/khamsap.ts', 'prepare'], {
    env: { ...process.env, DATABASE_URL: `file:${baseDatabaseFile()}` },
  });
  return () => rmSync(folder, { recursive: true });
}
