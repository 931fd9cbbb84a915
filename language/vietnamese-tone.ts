const TONE = '[\u0300\u0301\u0303\u0309\u0323]';
const LETTERS = /[\p{L}\p{M}]+/gu;
const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|b|c|d|\u0111|g|h|k|l|m|n|p|r|s|t|v|x)?';

/** A syllable that ends in oa, oe or uy with its tone on the second vowel: hoà, khoẻ, thuý. */
const SECOND_VOWEL = new RegExp(`^(${ONSET}(?:o(?=[ae])|u(?=y)))([aey])(${TONE})$`, 'iu');

/** The u of qu is a consonant and bears no tone: qúy, qủa. */
const TONE_ON_QU = new RegExp(`^(qu)(${TONE})([aeioy][\u0302\u0306\u031B]?)`, 'iu');

/** What all of these syllables have. */
const MOVABLE = /o[àáãảạèéẽẻẹ]|u[ỳýỹỷỵ]|q[ùúũủụ]/iu;

/**
 * Moves Vietnamese tone marks to where newspapers write them: hoà → hòa, khoẻ → khỏe, Uỷ → Ủy;
 * qúy → quý. Only whole syllables that end in oa, oe, uy, and those that begin with qu, change.
 * Text in NFC goes in and comes out. Idempotent.
 */
export function olderTonePlacement(text: string): string {
  if (!MOVABLE.test(text)) return text;
  return text.replace(LETTERS, (word) => {
    const letters = word.normalize('NFD');
    const moved = letters.replace(SECOND_VOWEL, '$1$3$2').replace(TONE_ON_QU, '$1$3$2');
    return moved === letters ? word : moved.normalize('NFC');
  });
}
