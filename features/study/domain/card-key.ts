import { isLang, type Lang } from '@/language/lang';

/** From which language a card asks, and for which. */
export interface Direction {
  from: Lang;
  to: Lang;
}

/** One direction of one concept: `0190…:en-lo`. Of a learner's cards no two have the same. */
export function cardKey(conceptId: string, { from, to }: Direction): string {
  return `${conceptId}:${from}-${to}`;
}

const KEY = /^([\w-]{1,64}):(\w\w)-(\w\w)$/;

/** Reads a card key; null where it is none. Any text goes in. */
export function readCardKey(key: string): { conceptId: string; direction: Direction } | null {
  const [, conceptId, from, to] = KEY.exec(key) ?? [];
  if (conceptId === undefined || !isLang(from) || !isLang(to) || from === to) return null;
  return { conceptId, direction: { from, to } };
}

/** The concept of a card key that is one: what its siblings have in common. */
export function conceptOf(key: string): string {
  const end = key.lastIndexOf(':');
  return end < 0 ? key : key.slice(0, end);
}
