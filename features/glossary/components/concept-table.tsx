import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { LANGS, type Lang } from '@/language/lang';
import { LangText } from '@/ui/language-text';
import { Table, Td, Th } from '@/ui/table';
import type { ConceptHeading } from '../domain/concept';

/** The dense table: a row a concept, a column a language, the sorted one marked. */
export function ConceptTable({
  concepts,
  sort,
}: {
  concepts: readonly ConceptHeading[];
  sort: Lang;
}) {
  const t = useTranslations('terms');
  const names = useTranslations('languages');
  const locale = useLocale();
  return (
    <Table label={t('table')} minWidth="20rem" noRule className="max-sm:text-small">
      <thead>
        <tr>
          {LANGS.map((lang) => (
            <Th key={lang} className="w-1/3" aria-sort={lang === sort ? 'ascending' : undefined}>
              {names(lang)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {concepts.map(({ id, slug, labels }) => (
          <tr key={id}>
            {LANGS.map((lang) => (
              <Td key={lang}>
                {lang === sort ? (
                  <Link
                    href={`/${locale}/terms/${slug}`}
                    prefetch={false}
                    className="underline-offset-4 hover:text-accent-ink hover:underline"
                  >
                    <LangText lang={lang}>{labels[lang] || slug}</LangText>
                  </Link>
                ) : (
                  <LangText lang={lang}>{labels[lang]}</LangText>
                )}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
