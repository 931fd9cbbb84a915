import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    // By itself it leaves one of two cores idle; with more than four, connections to PostgreSQL run out.
    maxWorkers: Math.min(4, availableParallelism()),
    // next-intl imports `next/navigation` without an extension, which Node itself does not resolve.
    server: { deps: { inline: ['next-intl'] } },
    env: {
      // A test that forgets `testDatabase` must not find the database of whoever runs it.
      DATABASE_URL: 'file:/dev/null/no-database-without-testDatabase',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure rules leave nothing behind: a process for each of 126 files takes longer than the tests.
          isolate: false,
          unstubGlobals: true,
          include: [
            '{app,cli,features,i18n,language,lib,messages,prisma,scripts,ui}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/integration/support/base-database.ts'],
          // On two busy cores a command takes seconds to begin.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
