// What `npm test` counts: the tests of each runner by its own report, and one for each check.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {boolean} ok
 * @returns {Counts}
 */
export const countOf = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/**
 * The counts of a run, from the report that it wrote. A run that failed without naming a test, or that ran none,
 * counts as one failure.
 * @param {string} file
 * @param {(report: any) => Counts} read
 * @param {boolean} ok whether the runner ended well
 * @returns {Counts}
 */
export function countsOf(file, read, ok) {
  const counts = readReport(file, read);
  if (!counts) return countOf(false);
  const nothingRan = counts.passed + counts.failed === 0;
  return (nothingRan || !ok) && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} report of vitest
 * @returns {Counts}
 */
export function readVitest(report) {
  // A file that could not be loaded has no test that could fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 *   of Playwright
 * @returns {Counts}
 */
export function readPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
