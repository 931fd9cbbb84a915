import { describe, expect, test } from 'vitest';
import { installProblem } from './install.mjs';

// What npm 11 says on Debian 12, shortened.
const noCompiler = `npm error code 1
npm error path /srv/khamsap/node_modules/better-sqlite3
npm error command sh -c prebuild-install || node-gyp rebuild --release
npm error prebuild-install warn install No prebuilt binaries found (target=20.20.2 runtime=node arch=x64 libc= platform=linux)
npm error gyp ERR! find Python
npm error gyp ERR! stack Error: Could not find any Python installation to use
npm error gyp ERR! stack     at PythonFinder.fail (node-gyp/lib/find-python.js:310:11)`;

describe('installProblem', () => {
  test('names the compiler tools that are missing and the command that brings them', () => {
    const problem = installProblem(noCompiler, (tool) => tool === 'make');
    expect(problem).toContain('Missing here: python3, g++.');
    expect(problem).toContain('apt-get install python3 make g++');
    expect(problem).not.toContain('stack');
  });

  test('names none when all are there', () => {
    expect(installProblem(noCompiler, () => true)).not.toContain('Missing here');
  });

  test.each([
    [
      'npm error code ENOSPC\nnpm error nospc There appears to be insufficient space',
      'The disk is full',
    ],
    ['npm error code EAI_AGAIN\nnpm error request to https://registry failed', 'cannot be reached'],
    ['npm error code EACCES\nnpm error syscall mkdir', 'cannot be written'],
    ['npm error code EUSAGE\nnpm error Missing: zod@4', 'do not agree. Run `npm install`'],
    ['npm error code ETARGET', 'could not be installed'],
  ])('knows %j', (output, sentence) => {
    expect(installProblem(output)).toContain(sentence);
  });
});
