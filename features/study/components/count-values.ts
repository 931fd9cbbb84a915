import type { Lang } from '@/language/lang';

const separators: Record<Lang, string> = { en: ',', vi: '.', lo: '.' };

/**
 * A whole number as the reader writes it. Not by `Intl`: Chromium has no data for Lao, so that the
 * browser would write another number than the server.
 */
export const numberText = (locale: Lang, n: number): string =>
  String(Math.round(n)).replace(/\B(?=(?:\d{3})+$)/gu, separators[locale]);

/** The values of a message about so many. */
export const countValues = (locale: Lang, count: number) => ({
  count: Math.round(count),
  n: numberText(locale, count),
});
