/** What the box takes. */
export const maxQuestionLength = 200;

/** What is typed, without the space around it that a keyboard adds. */
export const questionOf = (text: string): string => text.trim();

const letterBeyondAscii = /(?!\p{ASCII})\p{L}/u;

/**
 * Whether a text says enough to be looked up while it is typed: two characters, or one letter that only a reader
 * of Vietnamese or Lao types.
 */
export function isAskable(text: string): boolean {
  const question = questionOf(text);
  return [...question].length >= 2 || letterBeyondAscii.test(question);
}
