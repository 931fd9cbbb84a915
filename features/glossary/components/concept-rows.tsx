// Not for the browser's sake: data travels to it once, a tree of elements would travel twice (docs/decisions/0007).
'use client';

import { LANGS, type Lang } from '@/language/lang';
import { Badge } from '@/ui/badge';
import { Marked } from '@/ui/mark';
import type { Row } from '../domain/row';

/** A reading list: the label of one language large, the other two beneath it. */
export function ConceptRows({
  rows,
  first,
  locale,
}: {
  rows: readonly Row[];
  first: Lang;
  locale: Lang;
}) {
  return (
    <ul>
      {rows.map((row) => (
        <ConceptRow key={row.slug} row={row} first={row.first ?? first} locale={locale} />
      ))}
    </ul>
  );
}

function ConceptRow({ row, first, locale }: { row: Row; first: Lang; locale: Lang }) {
  const { slug, labels, wording, badge } = row;
  const main = labels[first] ? first : (LANGS.find((lang) => labels[lang]) ?? first);
  const isLabel = !wording || wording.text === labels[main];
  const others = LANGS.filter((lang) => (lang !== main || !isLabel) && labels[lang]);
  return (
    <li className="border-b border-line">
      <a
        href={`/${locale}/terms/${slug}`}
        className="flex flex-wrap items-baseline gap-x-5 py-3 text-ink-2 hover:text-accent-ink"
      >
        <span lang={main} className="w-full font-serif text-term text-ink wrap-anywhere">
          {wording ? <Marked text={wording.text} ranges={wording.ranges} /> : labels[main]}
          {badge && (
            <>
              {' '}
              <Badge
                tone={badge.warning ? 'warning' : 'outline'}
                className="float-right"
                lang={locale}
              >
                {badge.text}
              </Badge>
            </>
          )}
        </span>
        {others.map((lang) => (
          <span key={lang} lang={lang} className="wrap-anywhere">
            {labels[lang]}
          </span>
        ))}
      </a>
    </li>
  );
}
