// The Chromium that the browser tests run in: found, or installed where that can be done.
import { run } from './processes.mjs';
import { findOnPath, isProgram } from './programs.mjs';
import { Problem, step } from './steps.mjs';

// Chromium without a window: a test takes half of the time in it.
const shell = 'chromium-headless-shell';

const howTo =
  'Install Chromium (on Debian: apt-get install chromium-headless-shell; elsewhere: npx playwright install chromium), or name one with CHROMIUM_PATH.';

/**
 * `CHROMIUM_PATH`, else the one without a window, else Playwright's own, else any on the PATH.
 * @returns {Promise<string | undefined>} its path
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH || findOnPath(shell);
  if (named) return named;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return isProgram(own) ? own : findOnPath('chromium', 'chromium-browser', 'google-chrome');
}

/** Makes sure that there is a Chromium, and that `CHROMIUM_PATH` names it. */
export async function provideChromium() {
  if (process.env.CHROMIUM_PATH && !isProgram(process.env.CHROMIUM_PATH)) {
    throw new Problem(
      `CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, where no program is. ${howTo}`,
    );
  }
  if (!(await findChromium())) await step('Installing Chromium', install);
  const found = await findChromium();
  if (!found) throw new Problem(`There is no Chromium to test in. ${howTo}`);
  process.env.CHROMIUM_PATH = found;
}

async function install() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !findOnPath('apt-get'))
    throw new Problem(`There is no Chromium to test in. ${howTo}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args) => run('apt-get', ['-q', '-y', ...args], { env });
  const packages = ['--no-install-recommends', 'install', shell];
  let result = await aptGet(...packages);
  // The lists of a fresh image are empty.
  if (!result.ok && (await aptGet('update')).ok) result = await aptGet(...packages);
  if (!result.ok)
    throw new Problem(`${result.output.trim()}\n\nChromium could not be installed. ${howTo}`);
}
