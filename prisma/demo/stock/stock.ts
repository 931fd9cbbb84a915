import type { Lang } from '@/language/lang';

/** One building block of labels in the three languages; it may have slots such as `{field}` itself. */
export type Block = Record<Lang, string>;

/** Reads building blocks, one a line: English | Vietnamese | Lao. */
export function stock(lines: string): Block[] {
  return lines.trim().split('\n').map(block);
}

/** Reads one building block: English | Vietnamese | Lao. */
export function block(line: string): Block {
  const [en = '', vi = '', lo = '', ...rest] = line.split('|').map((part) => part.trim());
  if (!en || !vi || !lo || rest.length > 0) throw new Error(`not three languages: ${line}`);
  return { en, vi, lo };
}
