import type { Lang } from '@/language/lang';

import { isUpperCase } from './capitals';
import { ROOT } from './edges';
import type { Layer } from './layer';
import { followsCase } from './letter-case';
import type { Match } from './matches';
import { misleads, Surroundings } from './surroundings';
import type { Tokens } from './tokens';
import { isPartOfName } from './vietnamese-names';

/**
 * All places of a text where a term of a layer may stand, by their ends: whole tokens, letters in
 * the case that the term wants, and nothing around that is known to make another word of it.
 */
export function findMatches(
  text: string,
  lang: Lang,
  tokens: Tokens,
  layer: Layer,
  layerNumber: number,
  out: Match[],
): void {
  const { automaton } = layer;
  let state = ROOT;
  for (let last = 0; last < tokens.count; last++) {
    const before = state;
    state = automaton.step(state, tokens.ids[last] as number);
    let node = automaton.longestEnd(state);
    for (; node !== ROOT; node = automaton.shorterEnd(node)) push(node, last, false);
    const stems = tokens.stems.get(last);
    if (!stems) continue;
    for (const stem of stems) {
      automaton.forEachEndWith(before, stem, (end) => push(end, last, true));
    }
  }

  function push(node: number, last: number, isForm: boolean): void {
    const first = last - automaton.depth(node) + 1;
    if (!areWhole(tokens, first, last)) return;
    const start = tokens.start(first);
    const end = isForm ? withApostrophe(text, tokens.end(last)) : tokens.end(last);
    const term = layer.terms.pick(node, (number) => {
      const rule = layer.terms.caseRule(number);
      return !rule || followsCase(text.slice(start, end), rule, isForm);
    });
    if (term < 0 || isRuledOut(node, term, start, end)) return;
    const isInContext = layer.terms.isInContext(term);
    out.push({ first, last, start, end, layer: layerNumber, node, term, isInContext });
  }

  function isRuledOut(node: number, term: number, start: number, end: number): boolean {
    if (lang === 'vi' && automaton.depth(node) === 1 && layer.terms.isByCase(term)) {
      if (isPartOfName(text, start, end)) return true;
    }
    const rule = layer.misleading.get(node);
    if (!rule) return false;
    if (rule.isCommonWord && isUpperCase(text, start, end)) return true;
    return misleads(rule, new Surroundings(text, lang, start, end));
  }
}

/** Two tokens of one letter, the halves of ໜ, share a range that nothing may cut. */
function areWhole(tokens: Tokens, first: number, last: number): boolean {
  if (first > 0 && tokens.start(first) < tokens.end(first - 1)) return false;
  return last + 1 >= tokens.count || tokens.start(last + 1) >= tokens.end(last);
}

const POSSESSIVE = /^['\u2019](?=\s\p{L})/u;

/** The apostrophe of a possessive plural, which a noun follows: the parties’ leaders. */
function withApostrophe(text: string, end: number): number {
  return POSSESSIVE.test(text.slice(end, end + 4)) ? end + 1 : end;
}
