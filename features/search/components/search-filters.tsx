import type { Category } from '@/features/glossary/schema';
import { textsOf } from '@/i18n/texts';
import { LANGS, type Lang } from '@/language/lang';
import { Segmented } from '@/ui/segmented';
import { type SearchState, searchAddress } from '../domain/search-address';

/** Narrows the hits to a language of the term that matched, and to a category. */
export function SearchFilters({
  locale,
  state,
  categories,
}: {
  locale: Lang;
  state: SearchState;
  /** Those that have hits. */
  categories: readonly Category[];
}) {
  const { t } = textsOf(locale);
  const hrefFor = (change: Partial<SearchState>) => searchAddress(locale, { ...state, ...change });
  const options = [
    { category: undefined, name: t('search.filters.allCategories') },
    ...categories.map((category) => ({ category, name: t(`categories.${category}`) })),
  ];
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-1 border-line border-b pb-3">
      <Segmented
        label={t('search.filters.lang')}
        items={[
          {
            key: 'all',
            href: hrefFor({ lang: undefined }),
            label: t('search.filters.allLangs'),
            current: !state.lang,
          },
          ...LANGS.map((lang) => ({
            key: lang,
            href: hrefFor({ lang }),
            label: lang === 'lo' ? 'ລາວ' : lang.toUpperCase(),
            title: t(`languages.${lang}`),
            lang,
            current: lang === state.lang,
          })),
        ]}
      />
      {categories.length > 1 && (
        <details className="always-open min-w-0 flex-1 basis-64">
          <summary className="min-h-11 cursor-pointer py-2 text-small">
            <span className="text-ink-2">{t('search.filters.category')}: </span>
            {options.find(({ category }) => category === state.category)?.name}
          </summary>
          <nav aria-label={t('search.filters.category')}>
            <ul className="flex flex-wrap gap-x-4 text-small">
              {options.map(({ category, name }) => (
                <li key={category ?? 'all'}>
                  <a
                    href={hrefFor({ category })}
                    aria-current={state.category === category ? 'true' : undefined}
                    className="inline-flex min-h-8 items-center text-ink-2 hover:text-accent-ink aria-[current]:font-semibold aria-[current]:text-ink touch:min-h-11"
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </details>
      )}
    </div>
  );
}
