/** Built-in number formats of dates and times (ECMA-376 part 1, 18.8.30), those of East Asian versions among them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** Whether a number format shows dates or times. `code` is undefined for a built-in one. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  // Without quoted text, escaped characters and conditions or colours; [h] counts hours.
  const bare = code.replace(/"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '');
  return /[ymdhs]/iu.test(bare) && !/general/iu.test(bare);
}

const day = 86_400_000;
/** The day 0 of numbers (the year 1900 counts as a leap year, so that it is off by one before March), in days from 1970. */
const epochs = { 1900: -25_569, 1904: -24_107 };
/** The last day of 9999. */
const lastDay = 2_958_465;

/**
 * The text of a number: a date or time as ISO 8601, another number as JavaScript writes it.
 * @param text the number as the file has it, returned as it is where it is none
 */
export function numberText(text: string, isDate: boolean, is1904: boolean): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  if (!isDate || value < 0 || value > lastDay) return /[.e]/iu.test(text) ? String(value) : text;
  const days = !is1904 && value >= 1 && value < 60 ? value + 1 : value;
  const time = Math.round(((days + epochs[is1904 ? 1904 : 1900]) * day) / 1_000) * 1_000;
  const [date = '', clock = ''] = new Date(time).toISOString().slice(0, 19).split('T');
  if (value < 1) return clock;
  return clock === '00:00:00' ? date : `${date}T${clock}`;
}

/** The number of a column, from 0, by a reference such as `AB12`; undefined for what is none. */
export function columnOf(reference: string | undefined): number | undefined {
  const [, letters] = /^([A-Za-z]{1,3})\d*$/u.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The letters of a column, from 0. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}
