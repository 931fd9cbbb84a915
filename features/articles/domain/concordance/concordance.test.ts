import { describe, expect, it } from 'vitest';
import type { Lang } from '@/language/lang';
import { compareLines, kwicLine } from './concordance';

function line(text: string, keyword: string, width = 20, lang: Lang = 'en') {
  const start = text.indexOf(keyword);
  return kwicLine(text, lang, { start, end: start + keyword.length }, width);
}

describe('a keyword in the middle', () => {
  it('has so many graphemes on either side', () => {
    expect(line('one two three four five', 'three', 4)).toMatchObject({
      left: 'two ',
      keyword: 'three',
      right: ' fou',
      isCutLeft: true,
      isCutRight: true,
    });
    expect(line('a\n b  c', 'b')).toMatchObject({
      left: 'a ',
      right: ' c',
      isCutLeft: false,
      isCutRight: false,
    });
  });

  it('cuts no cluster of Lao and no letter with marks', () => {
    const text = 'ກໍ່ເກົ່າສະພາແຫ່ງຊາດເກົ່າກໍ່';
    expect(line(text, 'ສະພາແຫ່ງຊາດ', 1, 'lo')).toMatchObject({ left: 'ເກົ່າ', right: 'ເກົ່າ' });
    const nfd = 'hòa bình hòa'.normalize('NFD');
    expect(line(nfd, 'bình'.normalize('NFD'), 2, 'vi').left.normalize('NFC')).toBe('a ');
  });

  it('stands at the ends of a text too', () => {
    expect(line('peace', 'peace')).toMatchObject({
      left: '',
      right: '',
      leftKey: '',
      rightKey: '',
    });
  });

  it('looks no farther than it must in a text without end', () => {
    const text = `${'x'.repeat(1_000_000)} b ${'y'.repeat(1_000_000)}`;
    expect(line(text, ' b ', 10)).toMatchObject({ left: 'x'.repeat(10), right: 'y'.repeat(10) });
  });
});

describe('the order of lines', () => {
  const order = (texts: string[], keyword: string, by: 'left' | 'right', lang: Lang = 'en') =>
    texts
      .map((text) => line(text, keyword, 40, lang))
      .sort(compareLines(by))
      .map(({ left, keyword: middle, right }) => left + middle + right);

  it('is by the words after, or by the words before from the nearest', () => {
    const texts = ['zeal for K zones', 'a lot of K apples', 'much for K beans'];
    expect(order(texts, 'K', 'right')).toEqual([texts[1], texts[2], texts[0]]);
    expect(order(texts, 'K', 'left')).toEqual([texts[2], texts[0], texts[1]]);
  });

  it('is that of the language', () => {
    expect(order(['K đi', 'K dừng', 'K em'], 'K', 'right', 'vi')).toEqual([
      'K dừng',
      'K đi',
      'K em',
    ]);
    expect(order(['K ໄກ', 'K ຂາ', 'K ກາ'], 'K', 'right', 'lo')).toEqual(['K ກາ', 'K ໄກ', 'K ຂາ']);
  });

  it('a shorter word comes before a longer one that it begins', () => {
    expect(order(['K bee', 'K be zen'], 'K', 'right')).toEqual(['K be zen', 'K bee']);
  });
});
