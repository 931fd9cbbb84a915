import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const bytesPerId = 16;
const pool = new Uint8Array(bytesPerId * 256);
let next = pool.length;

/** Random bytes from a pool: asked for one by one, they take most of the time of an id. */
function rng(): Uint8Array {
  if (next === pool.length) {
    randomFillSync(pool);
    next = 0;
  }
  next += bytesPerId;
  return pool.slice(next - bytesPerId, next);
}

/** A new id: a UUID of version 7 (RFC 9562), in the order of time. */
export const newId = (): string => v7({ rng });
