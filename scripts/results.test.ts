import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countsOf, readPlaywright, readVitest } from './results.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'khamsap-results-'));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(content: object): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};
const playwright = {
  stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 3 },
  errors: [{ message: 'no tests found' }],
};

describe('countsOf', () => {
  test('counts the tests of vitest', () => {
    expect(countsOf(reportOf(vitest), readVitest, true)).toEqual({
      passed: 5,
      failed: 0,
      skipped: 3,
    });
  });

  test('counts a test file that could not be loaded', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const report = { ...vitest, testResults: [...vitest.testResults, broken] };
    expect(countsOf(reportOf(report), readVitest, false)).toMatchObject({ passed: 5, failed: 1 });
  });

  test('counts the tests of Playwright, and what failed outside of them', () => {
    expect(countsOf(reportOf(playwright), readPlaywright, false)).toEqual({
      passed: 7,
      failed: 3,
      skipped: 3,
    });
  });

  test('counts a run that failed without naming a test', () => {
    expect(countsOf(reportOf(vitest), readVitest, false)).toMatchObject({ passed: 5, failed: 1 });
  });

  test('counts a run of nothing as a failure, whatever the runner thinks of it', () => {
    const nothing = { ...vitest, numPassedTests: 0, testResults: [] };
    expect(countsOf(reportOf(nothing), readVitest, true)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('counts a runner that wrote no report as a failure', () => {
    expect(countsOf(path.join(folder, 'none.json'), readVitest, true)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });
});
