import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { fail, ok, type Result } from '@/lib/errors';
import { isOutOfMemory, startThread } from '@/lib/thread';
import type { ReadText } from './domain/files/read-text';
import { mostText } from './schema';
import type { FileAnswer } from './service-files-entry';

/** How large a file may be that a text is read from. */
export const mostFileBytes = 5 * 1024 * 1024;
const mostMillis = 15_000;
const mostMegabytes = 1024;

/** The text of a file that an editor brings in, as `readArticleFile`. */
export async function readUploadedFile(
  actor: Actor | null,
  name: string,
  bytes: Uint8Array,
): Promise<Result<ReadText>> {
  return deny(actor, 'editor') ?? readArticleFile(name, bytes);
}

// One file at a time: of ten that take all the memory they may, nine wait.
let last: Promise<unknown> = Promise.resolve();

/**
 * The text of a file (.txt, .md, .html, .docx) with what it says about title, publisher, date and language. Read in a
 * thread of its own, which is given up when it takes too long or too much memory; nothing in a file is run or fetched.
 * @returns `invalid` with the problem of `file` (`FileProblem`)
 */
export async function readArticleFile(name: string, bytes: Uint8Array): Promise<Result<ReadText>> {
  if (bytes.length > mostFileBytes) return fail('invalid', { file: 'tooLarge' });
  const answer = last.then(() => readInThread(name, bytes));
  last = answer.catch(() => undefined);
  const read = await answer;
  if ('problem' in read) return fail('invalid', { file: read.problem });
  return read.read.text.length > mostText ? fail('invalid', { file: 'tooLong' }) : ok(read.read);
}

function readInThread(name: string, bytes: Uint8Array): Promise<FileAnswer> {
  const worker = startThread('features/articles/service-files-entry.ts', {
    name: 'file',
    given: { name, bytes },
    limits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const timeout = AbortSignal.timeout(mostMillis);
  return new Promise<FileAnswer>((resolve, reject) => {
    timeout.onabort = () => resolve({ problem: 'tooComplex' });
    worker.on('message', resolve);
    worker.on('error', (error) => {
      if (isOutOfMemory(error)) resolve({ problem: 'tooComplex' });
      else reject(error);
    });
    worker.on('exit', () => reject(new Error('the thread that reads a file ended')));
  }).finally(() => {
    timeout.onabort = null;
    return worker.terminate();
  });
}
