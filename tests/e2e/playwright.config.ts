import { defineConfig } from '@playwright/test';
import { findChromium } from '../../scripts/browser.mjs';

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './support/base-database.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 120_000,
  // On two busy cores a page may take its time; what is right is right at once all the same.
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    // It takes a third of the time of a run.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: await findChromium(),
      // Chromium's sandbox refuses root.
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
      ],
    },
  },
});
