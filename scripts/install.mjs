// The npm packages of the project: installed when node_modules is not what package-lock.json says.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, run } from './processes.mjs';
import { findOnPath } from './programs.mjs';
import { detail, Problem, step } from './steps.mjs';

const modules = path.join(root, 'node_modules');
const compilerTools = ['python3', 'make', 'g++'];

// There while an installation runs, with its process: one that was broken off may have left half a package behind.
const unfinished = path.join(modules, '.unfinished');

/**
 * Installs the packages where they are missing, other than the lock file says, or compiled for another Node.
 * @param {{ dev: boolean }} needs whether the packages for development are needed too
 */
export async function installIfNeeded({ dev }) {
  if (!isInstalled({ dev })) await step('Installing packages', () => install({ dev }));
  if (!driverLoads()) {
    await step('Compiling the database driver', () => npm(['rebuild', 'better-sqlite3']));
  }
}

/** @param {{ dev: boolean }} needs */
async function install({ dev }) {
  if (!lockFileAgrees()) throw new Problem(installProblem('EUSAGE'));
  await claimModules();
  // Not `npm ci`: it compiles everything again for one new package, and it refuses where a registry
  // lacks the optional packages of other systems.
  if (!isInstalled({ dev, ours: true })) {
    await npm([
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      ...(dev ? ['--include=dev'] : []),
    ]);
  }
  rmSync(unfinished);
}

/** Waits until no other start installs, and begins anew where one was broken off. */
async function claimModules() {
  for (let told = false; !tryClaim(); ) {
    if (!told) detail('another start is installing them; waiting for it');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function tryClaim() {
  try {
    mkdirSync(modules, { recursive: true });
    writeFileSync(unfinished, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw new Problem(installProblem(String(error)));
    if (isRunning(Number(readFileSync(unfinished, 'utf8')))) return false;
    rmSync(modules, { recursive: true });
    return tryClaim();
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** @param {string[]} args */
async function npm(args) {
  const cli = process.env.npm_execpath ?? '';
  // The npm that runs this script, when one does.
  const isNpm = path.basename(cli) === 'npm-cli.js';
  const { ok, output } = await run(
    isNpm ? process.execPath : 'npm',
    isNpm ? [cli, ...args] : args,
    // Interrupted, npm takes its time to roll back what is begun anew anyway.
    { env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }, graceMillis: 500 },
  );
  if (!ok) throw new Problem(`${installProblem(output)}\n${keepOutput(output)}`);
}

/**
 * Whether node_modules has every package of the lock file in its version, by npm's own record of what it installed.
 * @param {{ dev: boolean, ours?: boolean }} needs ours: whether an installation under way is our own
 */
function isInstalled({ dev, ours = false }) {
  const wanted = readJson('package-lock.json')?.packages;
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  if (!wanted || !installed || !lockFileAgrees()) return false;
  if (!ours && existsSync(unfinished)) return false;
  return Object.entries(wanted).every(([folder, entry]) => {
    if (folder === '') return true;
    const found = installed[folder];
    // Optional packages are those of other systems, or could not be built on this one.
    if (!found) return entry.optional || (!dev && (entry.dev || entry.devOptional));
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function lockFileAgrees() {
  const manifest = readJson('package.json');
  const locked = readJson('package-lock.json')?.packages?.[''];
  return ['dependencies', 'devDependencies'].every((kind) => {
    const [wanted, had] = [manifest?.[kind] ?? {}, locked?.[kind] ?? {}];
    const names = Object.keys({ ...wanted, ...had });
    return names.every((name) => wanted[name] === had[name]);
  });
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether the compiled database driver fits this Node. */
function driverLoads() {
  try {
    const Database = createRequire(path.join(root, 'package.json'))('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/**
 * Why npm failed and what to do, in a sentence.
 * @param {string} output what npm said
 * @param {(program: string) => unknown} [has] whether a program is on this machine
 */
export function installProblem(output, has = findOnPath) {
  if (/ENOSPC|No space left on device/i.test(output)) {
    return 'The disk is full: free some space (the packages need about 1 GB), then start again.';
  }
  if (/EUSAGE/.test(output)) {
    return 'package.json and package-lock.json do not agree. Run `npm install`, then start again.';
  }
  if (/gyp ERR!|prebuild-install/.test(output)) {
    const missing = compilerTools.filter((tool) => !has(tool));
    const lack = missing.length > 0 ? ` Missing here: ${missing.join(', ')}.` : '';
    return `The database driver could not be compiled. It needs python3, make and a C++ compiler.${lack}\nOn Debian or Ubuntu: apt-get install python3 make g++\nThen start again.`;
  }
  if (/E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT)\b|npm error network/.test(output)) {
    return 'The npm registry cannot be reached. Check the network, or the proxy and registry settings of npm, then start again.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `The packages cannot be written to ${modules}. Make the folder writable for this user, then start again.`;
  }
  return 'The packages could not be installed.';
}

function keepOutput(output) {
  try {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'khamsap-install-')), 'npm.log');
    writeFileSync(file, output);
    return `What npm said is in ${file}`;
  } catch {
    return output.trimEnd().split('\n').slice(-20).join('\n');
  }
}
