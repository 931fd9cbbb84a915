import { createCsvScanner } from './scan';

const delimiters = [',', ';', '\t', '|'];
const mostRows = 50;

/**
 * What separates the cells of a text: of comma, semicolon, tab and bar the one by which most rows have as many cells as
 * the first row with several; the comma where none does.
 * @param start the beginning of the text
 */
export function guessDelimiter(start: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const scanner = createCsvScanner(delimiter);
    const whole = scanner.read(start);
    // The last row may be cut off.
    const rows = whole.length > 0 ? whole : scanner.read('\n');
    const widths = rows.slice(0, mostRows).map(({ cells }) => cells.length);
    const width = widths.find((one) => one > 1);
    if (width === undefined) continue;
    const agreeing = widths.filter((one) => one === width).length;
    const score = agreeing / widths.length + Math.min(width, 100) / 1000;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
