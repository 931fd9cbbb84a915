import { plainText } from './keys';

const longestKept = 100;

/** A query as it is counted: its case, spaces and what goes beyond 100 characters do not matter. */
export const missText = (query: string): string =>
  Array.from(plainText(query.toWellFormed().replaceAll('\0', ' ')))
    .slice(0, longestKept)
    .join('')
    .trim();
