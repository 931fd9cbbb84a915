import { useTranslations } from 'next-intl';
import type { Lang } from '@/language/lang';

interface Range {
  start: number;
  end: number;
}

/** To see what came of it; a long text is read elsewhere. */
const mostShown = 30_000;

/** A text in paragraphs with its terms underlined. */
export function MarkedText({
  lang,
  body,
  occurrences,
}: {
  lang: Lang;
  body: string;
  occurrences: readonly Range[];
}) {
  const t = useTranslations('articleDesk.check');
  const paragraphs = paragraphsOf(body.slice(0, mostShown));
  return (
    <>
      <div lang={lang} className="flex max-w-text flex-col gap-3 font-serif wrap-anywhere">
        {paragraphs.map((paragraph) => (
          <p key={paragraph.start}>
            {partsOf(body, paragraph, occurrences).map(({ start, end, isTerm }) =>
              isTerm ? (
                <span
                  key={start}
                  className="underline decoration-accent decoration-1 underline-offset-4"
                >
                  {body.slice(start, end)}
                </span>
              ) : (
                body.slice(start, end)
              ),
            )}
          </p>
        ))}
      </div>
      {body.length > mostShown && <p className="mt-3 text-label text-ink-3">{t('cut')}</p>}
    </>
  );
}

function paragraphsOf(text: string): Range[] {
  return [...text.matchAll(/\S(?:[\s\S]*?)(?=\n\n|$)/gu)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

function partsOf(body: string, { start, end }: Range, occurrences: readonly Range[]) {
  const parts: (Range & { isTerm: boolean })[] = [];
  let at = start;
  for (const term of occurrences) {
    if (term.end > end) break;
    if (term.start < at) continue;
    if (term.start > at) parts.push({ start: at, end: term.start, isTerm: false });
    parts.push({ ...term, isTerm: true });
    at = term.end;
  }
  if (at < end || parts.length === 0)
    parts.push({ start: at, end: Math.min(end, body.length), isTerm: false });
  return parts;
}
