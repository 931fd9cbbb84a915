// What the thread that reads a file begins with: `--import tsx` is for the main thread only.
import { register } from 'tsx/esm/api';

register();
await import('./service-files-entry.ts');
