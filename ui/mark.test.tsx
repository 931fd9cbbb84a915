import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Marked, type TextRange } from './mark';

const html = (text: string, ranges: TextRange[]) =>
  renderToStaticMarkup(<Marked text={text} ranges={ranges} />).replace(/ class="[^"]*"/g, '');

it('marks ranges in any order', () => {
  const ranges = [
    { start: 9, end: 12 },
    { start: 0, end: 4 },
  ];
  expect(html('Quốc hội Lào', ranges)).toBe('<mark>Quốc</mark> hội <mark>Lào</mark>');
});

it('does not repeat text of ranges that overlap, and stops at the end', () => {
  const ranges = [
    { start: 0, end: 6 },
    { start: 4, end: 99 },
    { start: 5, end: 5 },
    { start: -3, end: 0 },
  ];
  expect(html('ສະພາແຫ່ງຊາດ', ranges)).toBe('<mark>ສະພາແຫ</mark><mark>່ງຊາດ</mark>');
});

it('leaves a text without ranges as it is', () => {
  expect(html('a < b', [])).toBe('a &lt; b');
});
