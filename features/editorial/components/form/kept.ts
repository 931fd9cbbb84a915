import type { ConceptForm } from '../../schema';

/** What of a form is not saved yet, as a browser keeps it. */
export interface Kept {
  mine: ConceptForm;
  reason: string;
  /** What the form was opened with, and its version: somebody else may have saved since. */
  base: ConceptForm;
  version: number;
  proposalVersion: number;
  /** ISO 8601. */
  at: string;
}

const prefix = 'khamsap.form.';
/** What nobody came back to for so long goes first when there is no room. */
const oldMillis = 30 * 24 * 60 * 60 * 1000;

/**
 * The place of what somebody has not saved yet.
 * @param what the id of the concept, or what tells a new one from others
 */
export const keptKey = (userId: string, what: string): string => `${prefix}${userId}.${what}`;

export function readKept(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Not everything that it holds: what another version of the app wrote must not break the form. */
function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { mine, base, at } = value as Partial<Kept>;
  return [mine, base].every(isConcept) && typeof at === 'string';
}

const isConcept = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { terms, definitions, examples, relations, sources, articles } = value as ConceptForm;
  return [terms, definitions, examples, relations, sources, articles].every(Array.isArray);
};

/** Keeps it in storage that is written at once, so that nothing is lost when the page goes. @returns whether it could */
export function writeKept(key: string, kept: Kept): boolean {
  const text = JSON.stringify(kept);
  return tryToWrite(key, text) || (removeOld(key, kept.at) && tryToWrite(key, text));
}

export function removeKept(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to remove.
  }
}

function tryToWrite(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function removeOld(except: string, now: string): boolean {
  try {
    const old = Object.keys(localStorage).filter((key) => {
      if (!key.startsWith(prefix) || key === except) return false;
      const at = Date.parse(readKept(key)?.at ?? '');
      return !(Date.parse(now) - at < oldMillis);
    });
    for (const key of old) localStorage.removeItem(key);
    return old.length > 0;
  } catch {
    return false;
  }
}
