import { expect, it } from 'vitest';
import { isAskable } from './ask';

it.each(['qu', ' qu ', 'ກ', 'đ', 'Ấ', '19', 'ເ'])('asks for %j', (text) => {
  expect(isAskable(text)).toBe(true);
});

it.each(['', ' ', 'q', ' q ', '1', '-', '\u0301', '\u0ec8'])('does not ask for %j', (text) => {
  expect(isAskable(text)).toBe(false);
});
