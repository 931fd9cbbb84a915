import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from './domain/files/read-file';
import { type FileProblem, type ReadText, UnreadableFile } from './domain/files/read-text';

// The thread that reads one file (service-files.ts).

export type FileAnswer = { read: ReadText } | { problem: FileProblem };

async function answerTo({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<FileAnswer> {
  try {
    return { read: await readFile(name, bytes) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.problem };
    // The call stack ended.
    if (error instanceof RangeError) return { problem: 'tooComplex' };
    throw error;
  }
}

parentPort?.postMessage(await answerTo(workerData.given));
