import { isLao, isSpace, isWordCharacter } from '@/language/characters';
import { clusters } from '@/language/cluster';

/** How coarsely a text is cut. Lao has no spaces between words, so a `word` of it is one cluster. */
export type Grain = 'paragraph' | 'phrase' | 'word' | 'cluster';

/** Whether a token goes on between two neighbouring clusters; `earlier` is the one before both. */
type Joins = (before: string, after: string, earlier: string) => boolean;

const LINE_END = /[\n\r\u2028\u2029]$/u;
const STOP = /^[.,;:!?\u2026\u0EAF\u0EC6]$/u;

const JOINS: Readonly<Record<Grain, Joins>> = {
  paragraph: (before) => !LINE_END.test(before),
  phrase: (before, after, earlier) => {
    if (LINE_END.test(before)) return false;
    const isPause = isSpace(before) && !isSpace(after);
    return !isPause || !(STOP.test(earlier) || isLaoCluster(earlier));
  },
  word: (before, after) => isLetterCluster(before) && isLetterCluster(after),
  cluster: () => false,
};

/**
 * Cuts a text in tokens, none of which begins or ends inside a letter with its marks
 * (`language/cluster`). The tokens, joined, are the text again; the empty text has none.
 */
export function tokensOf(text: string, grain: Grain): string[] {
  const joins = JOINS[grain];
  const tokens: string[] = [];
  let before = '';
  let earlier = '';
  for (const cluster of clusters(text)) {
    if (before !== '' && joins(before, cluster, earlier)) tokens[tokens.length - 1] += cluster;
    else tokens.push(cluster);
    earlier = before;
    before = cluster;
  }
  return tokens;
}

function isLaoCluster(cluster: string): boolean {
  return isLao(cluster.charCodeAt(0));
}

function isLetterCluster(cluster: string): boolean {
  const first = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  return isWordCharacter(first) && !isLaoCluster(cluster);
}
