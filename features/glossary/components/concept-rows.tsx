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
  // Called, not rendered: a component costs as much as what is in it.
  return (
    <ul className="concept-rows">
      {rows.map((row) => conceptRow(row, row.first ?? first, locale))}
    </ul>
  );
}

function conceptRow(row: Row, first: Lang, locale: Lang) {
  const { slug, labels, wording, badge } = row;
  const main = labels[first] ? first : (LANGS.find((lang) => labels[lang]) ?? first);
  const isLabel = !wording || wording.text === labels[main];
  const others = LANGS.filter((lang) => (lang !== main || !isLabel) && labels[lang]);
  return (
    <li key={slug}>
      <a href={`/${locale}/terms/${slug}`}>
        <span lang={main}>
          {wording ? <Marked text={wording.text} ranges={wording.ranges} /> : labels[main]}
          {badge && (
            <>
              {' '}
              <Badge tone={badge.tone} className="float-right" lang={locale}>
                {badge.text}
              </Badge>
            </>
          )}
        </span>
        {others.map((lang) => (
          <span key={lang} lang={lang}>
            {labels[lang]}
          </span>
        ))}
      </a>
    </li>
  );
}
