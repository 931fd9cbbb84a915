import { test as base, expect } from '@playwright/test';
import { problemsOf } from './problems';
import { type Server, startServer } from './server';

interface TestFixtures {
  /** Announces a problem that this test brings about: it must occur, and does not fail the test. */
  expectProblem: (pattern: RegExp) => void;
}

interface WorkerFixtures {
  /** The build, served for this worker alone on a database of its own. */
  server: Server;
}

/** A test in a browser, against a server of its worker; fails on any problem that it did not announce. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use, { workerIndex }) => {
      const server = await startServer(`worker-${workerIndex}`);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: async ({ server }, use) => use(server.url),

  expectProblem: [
    async ({ context }, use) => {
      const problems = await problemsOf(context);
      const expected: RegExp[] = [];
      await use((pattern) => {
        expected.push(pattern);
      });
      const unexpected = problems.filter((text) => !expected.some((pattern) => pattern.test(text)));
      expect(unexpected, 'problems in the browser').toEqual([]);
      const missing = expected.filter((pattern) => !problems.some((text) => pattern.test(text)));
      expect(missing, 'announced problems that did not occur').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
