import type { Lang } from '@/language/lang';
import { modernLao } from '@/language/lao-spelling';
import { olderTonePlacement } from '@/language/vietnamese-tone';
import { graphemeDifference } from './grapheme-difference';
import type { Range } from './text-view';

/** White space and the zero-width space: no rule of spelling looks across them. */
const LAO_PIECE = /[^\p{White_Space}\u200B]+/gu;
const WORD = /[\p{L}\p{M}]+/gu;

/** The letters of a text in NFC that `modernLao` writes otherwise (language-rules.md). */
function laoSpellingIssues(text: string): Range[] {
  return Array.from(text.matchAll(LAO_PIECE)).flatMap(({ 0: piece, index }) => {
    const modern = modernLao(piece);
    return modern === piece ? [] : changesOf(piece, modern, index);
  });
}

/** The Vietnamese words of a text in NFC whose tone newspapers write elsewhere. */
function tonePlacementIssues(text: string): Range[] {
  return Array.from(text.matchAll(WORD))
    .filter(([word]) => olderTonePlacement(word) !== word)
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** What `cleanText` changes of the spelling of a language beyond NFC, as a code and ranges. */
export function spellingIssues(text: string, lang: Lang) {
  if (lang === 'lo') return { code: 'laoSpelling', ranges: laoSpellingIssues(text) } as const;
  const ranges = lang === 'vi' ? tonePlacementIssues(text) : [];
  return { code: 'tonePlacement', ranges } as const;
}

function changesOf(before: string, after: string, offset: number): Range[] {
  const ranges: Range[] = [];
  let start = offset;
  for (const { kind, text } of graphemeDifference(before, after)) {
    if (kind === 'added') continue;
    const end = start + text.length;
    if (kind === 'removed') ranges.push({ start, end });
    start = end;
  }
  return ranges;
}
