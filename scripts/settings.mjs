// The settings that the scripts need themselves. lib/env.ts checks them all when the database is prepared.
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './processes.mjs';

/** Reads `.env` files as Next.js will, so that every step has the same settings. Variables that are set win. */
export function loadEnvFiles({ dev = false } = {}) {
  const { loadEnvConfig } = createRequire(path.join(root, 'package.json'))('@next/env');
  loadEnvConfig(root, dev, { info: () => {}, error: console.error });
}

/** @returns {{ port: number, host: string | undefined }} */
export function address() {
  return { port: Number(process.env.PORT || 3000), host: process.env.HOST || undefined };
}
