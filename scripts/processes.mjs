// The programs that a script starts, and their end: nothing outlives the script that started it.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever the caller's working directory. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

// A server finishes the requests that it has begun.
const usualGraceMillis = 8_000;
// Ctrl-C reaches this script from the terminal and from npm.
const echoMillis = 500;
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/**
 * What runs, and how long it may take to end.
 * @type {Map<import('node:child_process').ChildProcess, number>}
 */
const running = new Map();
let ending = false;

/**
 * Starts a program in the project's folder as the head of a process group of its own.
 * @param {string} command
 * @param {string[]} args
 * @param {Omit<import('node:child_process').SpawnOptions, 'env'> & { env?: Record<string, string> }} [options]
 * @param {number} [graceMillis] how long it may take to end when it is asked to
 */
export function start(command, args, options = {}, graceMillis = usualGraceMillis) {
  leaveNothing();
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...options.env },
    // A group can be ended as a whole, with what the program started itself.
    detached: true,
  });
  running.set(child, graceMillis);
  child.once('exit', () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, graceMillis?: number, onLine?: (line: string) => void,
 *   onError?: (line: string) => void }} [options]
 * @returns {Promise<{ ok: boolean, code: number | null, signal: string | null, output: string }>}
 *   `output` has both streams, but not the lines that a callback took
 */
export function run(command, args, { env, graceMillis, onLine, onError } = {}) {
  const child = start(command, args, { env }, graceMillis);
  return new Promise((resolve, reject) => {
    let output = '';
    const keep = (text) => {
      output += text;
    };
    collect(child.stdout, onLine, keep);
    collect(child.stderr, onError, keep);
    child.once('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.once('close', (code, signal) => {
      // The script is being ended: there is nobody to tell.
      if (!ending) resolve({ ok: code === 0, code, signal, output });
    });
  });
}

/**
 * Says when a program ends by itself, not because this script is being ended.
 * @param {import('node:child_process').ChildProcess} child
 * @param {(code: number | null, signal: string | null) => void} tell
 */
export function onUnexpectedEnd(child, tell) {
  const tellUnlessEnding = (code, signal) => {
    if (!ending) tell(code, signal);
  };
  if (child.exitCode !== null || child.signalCode !== null)
    tellUnlessEnding(child.exitCode, child.signalCode);
  else child.once('exit', tellUnlessEnding);
}

/** Runs a program of an npm package or of ours with this Node. */
export const node = (args, options) => run(process.execPath, args, options);

function collect(stream, onLine, keep) {
  stream.setEncoding('utf8');
  if (!onLine) {
    stream.on('data', keep);
    return;
  }
  let rest = '';
  stream.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  stream.on('end', () => rest && onLine(rest));
}

/** Ends everything that was started when this script is interrupted, then exits as a shell expects. */
export function endWithUs() {
  let asked = 0;
  for (const [signal, code] of Object.entries(exitCodes)) {
    process.on(signal, async () => {
      if (ending) {
        // Asked again: no more patience.
        if (performance.now() - asked > echoMillis) process.exit(code);
        return;
      }
      ending = true;
      asked = performance.now();
      await Promise.all([...running.keys()].map((child) => end(child, signal)));
      process.exit(code);
    });
  }
}

let leaving = false;

/** However this script ends, short of being killed: what it started ends with it. */
function leaveNothing() {
  if (leaving) return;
  leaving = true;
  process.on('exit', () => {
    for (const child of running.keys()) signalGroup(child.pid, 'SIGKILL');
  });
}

/**
 * Ends a program and what it started: politely, then by force.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
export async function end(child, signal = 'SIGTERM') {
  const { pid } = child;
  if (pid === undefined) return;
  const deadline = Date.now() + (running.get(child) ?? 0);
  signalGroup(pid, signal);
  while (groupLives(pid)) {
    if (Date.now() > deadline) {
      signalGroup(pid, 'SIGKILL');
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

function groupLives(pid) {
  if (!signalGroup(pid, 0)) return false;
  if (process.platform !== 'linux') return true;
  // A dead process that nobody has collected yet (no init in the container) still counts for kill().
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && isLiveMember(name, pid));
}

function isLiveMember(name, group) {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(processGroup) === group && state !== 'Z';
  } catch {
    return false;
  }
}
