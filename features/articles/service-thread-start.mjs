// What the recognition thread begins with: `--import tsx` is for the main thread only.
import { register } from 'tsx/esm/api';

register();
await import('./service-thread-entry.ts');
