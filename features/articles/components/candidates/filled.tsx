import type { Lang } from '@/language/lang';

const place = /\{\w+\}/u;

/** A text with something in its place that is in another language. */
export function Filled({ text, value, lang }: { text: string; value: string; lang: Lang }) {
  const [before, after = ''] = text.split(place, 2);
  return (
    <>
      {before}
      <span lang={lang}>{value}</span>
      {after}
    </>
  );
}

/** The same where there can be no elements. */
export const filled = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
