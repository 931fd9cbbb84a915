import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { SearchBox } from './search-box';
import type { SearchWords } from './words';

/** The search box with its words; one a page. */
export function SearchForm({
  locale,
  query,
  compact,
  className,
}: {
  locale: Lang;
  query?: string;
  compact?: boolean;
  className?: string;
}) {
  const { t } = textsOf(locale);
  const { search, termTypes, termStatuses } = messagesOf(locale);
  return (
    <SearchBox
      // Another query of the search page is another box.
      key={query}
      locale={locale}
      query={query}
      compact={compact}
      className={className}
      label={t('search.label')}
      placeholder={t(compact ? 'search.label' : 'search.placeholder')}
      words={pack<SearchWords>({
        search: { popup: search.popup, badges: search.badges },
        termTypes,
        termStatuses,
      })}
    />
  );
}
