import { atomsOf, orderLaoMarks } from './lao-marks';

const DOUBLE_E = /\u0EC0\u0EC0/gu;
const DEPENDENT = '\u0EB0-\u0EBD\u0ECD\u0EAD\u0EA7';
const LIGATURES: Readonly<Record<string, string>> = { '\u0E99': '\u0EDC', '\u0EA1': '\u0EDD' };

/**
 * ຫ before ນ or ມ is the silent letter of ໜ ໝ where it cannot be a syllable of its own: with no
 * vowel before it, where the second letter has a vowel or tone; after ເ ແ ໂ where the second
 * letter has the rest of the vowel, or a tone that ends it; after ໃ ໄ, which take no final, where
 * no vowel follows that would begin another syllable.
 */
const SILENT_HO = new RegExp(
  [
    `(?<![\u0EC0-\u0EC4])\u0EAB([\u0E99\u0EA1])(?=[\u0EC8-\u0ECB]?[${DEPENDENT}])`,
    '(?<=\u0EC0)\u0EAB([\u0E99\u0EA1])(?=[\u0EB1\u0EB4-\u0EB7\u0EBB]|\u0EB2\u0EB0)',
    '(?<=\u0EC1)\u0EAB([\u0E99\u0EA1])(?=\u0EB1)',
    `(?<=[\u0EC0-\u0EC2])\u0EAB([\u0E99\u0EA1])(?=[\u0EC8-\u0ECB](?![${DEPENDENT}]))`,
    `(?<=[\u0EC3\u0EC4])\u0EAB([\u0E99\u0EA1])(?![\u0EC8-\u0ECB]?[${DEPENDENT}])`,
  ].join('|'),
  'gu',
);

/** Each letter with its marks in the order in which they are stored, as they mostly are. */
const IN_ORDER =
  /^(?:[^\p{M}\u0EB3]\u0EBC?[\u0EB1\u0EB4-\u0EB9\u0EBB\u0ECD]?[\u0EC8-\u0ECB]?\u0EB3?)*$/u;
/** What is written in another way, or may be. */
const OUTDATED = /\u0EC0\u0EC0|\u0ECD[\u0EC8-\u0ECB]?[\u0EB2\u0EB3]|\u0EAB[\u0E99\u0EA1]/u;

/**
 * Writes Lao as it is stored: ແ as one letter, marks in one order (ຼ, vowels, tones, ຳ), 0ECD 0EB2
 * as 0EB3, and the ligatures ໜ ໝ where ຫນ ຫມ can be nothing else. Any text goes in; the spelling
 * key does not change. ຫລ is left alone: it is another accepted spelling of ຫຼ (ຫລວງພະບາງ is the
 * official name), not another encoding. Idempotent.
 */
export function modernLao(text: string): string {
  if (IN_ORDER.test(text) && !OUTDATED.test(text)) return text.normalize('NFC');
  const joined = text.replace(DOUBLE_E, '\u0EC1');
  const ordered = orderLaoMarks(atomsOf(joined), false).chars.join('').normalize('NFC');
  return ordered.replace(SILENT_HO, (_match, ...groups: (string | undefined)[]) => {
    const second = groups.slice(0, 5).find((group) => group !== undefined) ?? '';
    return LIGATURES[second] ?? '';
  });
}
