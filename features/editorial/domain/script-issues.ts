import { isLao } from '@/language/characters';
import type { Lang } from '@/language/lang';
import { detectScript } from '@/language/script';
import type { Range } from './text-view';

export interface ScriptIssue extends Range {
  code: 'wrongScript' | 'mixedScript';
}

const WORD = /[\p{L}\p{M}]+/gu;
const LETTER = /\p{L}/u;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}]*$/u;
const LATIN_RUN = /(?:\p{Script=Latin}|[\u0300-\u036F])+/gu;
/** Letters of a script that none of the three languages uses. */
const OTHER_RUN =
  /(?:(?=\p{L})[^\p{Script=Latin}\p{Script=Lao}\p{Script=Common}\p{Script=Inherited}]\p{M}*)+/gu;

/**
 * The letters of a text that its language does not write. English, Vietnamese: Lao and other
 * scripts are `wrongScript`; a word of Latin with look-alikes of another script (Cyrillic а, Greek
 * ο) is `mixedScript`. Lao: `wrongScript` where a text has no Lao letter and more than acronyms, and
 * for other scripts, `mixedScript` for these beside Lao letters and for a Latin word that runs into
 * Lao; acronyms, names and numbers between Lao words are fine. There is an issue where `cleanText`
 * names one.
 * @param text in NFC, without invisible characters
 */
export function scriptIssues(text: string, lang: Lang): ScriptIssue[] {
  return lang === 'lo' ? issuesInLao(text) : issuesInLatin(text);
}

function issuesInLatin(text: string): ScriptIssue[] {
  const issues: ScriptIssue[] = [];
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const code = codeInLatin(word);
    if (!code) continue;
    const end = start + word.length;
    const last = issues.at(-1);
    const isContinued =
      code === 'wrongScript' && last?.code === code && !LETTER.test(text.slice(last.end, start));
    if (isContinued) last.end = end;
    else issues.push({ code, start, end });
  }
  return issues;
}

function codeInLatin(word: string): ScriptIssue['code'] | null {
  const script = detectScript(word);
  if (script === 'latin' || script === 'none') return null;
  return script === 'mixed' ? 'mixedScript' : 'wrongScript';
}

function issuesInLao(text: string): ScriptIssue[] {
  const script = detectScript(text);
  if (script === 'none') return [];
  const others = runsOf(text, OTHER_RUN).map((run) => {
    return issueOf(run, touchesLao(text, run) ? 'mixedScript' : 'wrongScript');
  });
  const words = runsOf(text, LATIN_RUN).filter(({ start, end }) => {
    return !CAPITALS.test(text.slice(start, end));
  });
  if (script === 'latin') {
    const first = words[0];
    const last = words.at(-1);
    return first && last ? [issueOf({ start: first.start, end: last.end }, 'wrongScript')] : [];
  }
  const joined = words.filter((run) => touchesLao(text, run));
  return [...others, ...joined.map((run) => issueOf(run, 'mixedScript'))];
}

function issueOf({ start, end }: Range, code: ScriptIssue['code']): ScriptIssue {
  return { code, start, end };
}

function runsOf(text: string, pattern: RegExp): Range[] {
  return Array.from(text.matchAll(pattern), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
}

function touchesLao(text: string, { start, end }: Range): boolean {
  return isLao(text.charCodeAt(start - 1)) || isLao(text.charCodeAt(end));
}
