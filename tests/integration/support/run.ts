import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

type Variables = Record<string, string>;

/** Runs a script of the project to its end, from a working directory that is not the project's. */
export async function runScript(args: string[], env: Variables = {}): Promise<Ended> {
  const { ended } = startScript(args, env);
  return ended;
}

/** Starts a script of the project. */
export function startScript([script, ...rest]: string[], env: Variables = {}) {
  const nodeOptions = rest.filter((arg) => arg.startsWith('--import='));
  const args = rest.filter((arg) => !nodeOptions.includes(arg));
  const child = spawn(process.execPath, [...nodeOptions, path.resolve(script ?? ''), ...args], {
    cwd: tmpdir(),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout: stdout.text(), stderr: stderr.text() }));
  });
  return { child, ended, says: stdout.says };
}

function collect(stream: NonNullable<ChildProcess['stdout']>) {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  const says = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => text.includes(wanted) && resolve();
      stream
        .on('data', look)
        .once('close', () => reject(new Error(`It never said: ${wanted}\n${text}`)));
      look();
    });
  return { text: () => text, says };
}

/** The processes whose environment names a thing, by their ids: what a script has left behind. */
export function processesAbout(name: string): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(name);
      } catch {
        return false;
      }
    })
    .map(Number);
}
