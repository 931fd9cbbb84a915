// What a thread begins with: `--import tsx` is for the main thread only.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);
