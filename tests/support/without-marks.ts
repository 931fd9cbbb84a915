/** Marks and tones off, đ as d, by means of its own: the code that is tested may not say what is right. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0ec8-\u0ecb]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC');
}
