import { LANGS, type Lang } from '@/language/lang';
import { Table, Th } from '@/ui/table';
import type { Row } from '../domain/row';

/** The dense table: a row a concept, a column a language, the sorted one marked. */
export function ConceptTable({
  rows,
  sort,
  locale,
  label,
  names,
}: {
  rows: readonly Row[];
  sort: Lang;
  locale: Lang;
  label: string;
  /** The names of the languages, for the head of the columns. */
  names: Record<Lang, string>;
}) {
  return (
    <Table label={label} minWidth="20rem" noRule className="max-sm:text-small">
      <thead>
        <tr>
          {LANGS.map((lang) => (
            <Th key={lang} className="w-1/3" aria-sort={lang === sort ? 'ascending' : undefined}>
              {names[lang]}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody className="concept-cells">
        {rows.map(({ slug, labels }) => (
          <tr key={slug}>
            {LANGS.map((lang) => (
              <td key={lang}>
                {lang === sort ? (
                  <a href={`/${locale}/terms/${slug}`} lang={lang}>
                    {labels[lang] || slug}
                  </a>
                ) : (
                  <span lang={lang}>{labels[lang]}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
