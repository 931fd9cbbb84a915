import { useLocale, useMessages, useTranslations } from 'next-intl';
import { SearchBox } from './search-box';

/** The search box with its words; one a page. */
export function SearchForm({
  query,
  compact,
  className,
}: {
  query?: string;
  compact?: boolean;
  className?: string;
}) {
  const t = useTranslations('search');
  const { search, termTypes, termStatuses } = useMessages();
  return (
    <SearchBox
      // Another query of the search page is another box.
      key={query}
      locale={useLocale()}
      query={query}
      compact={compact}
      className={className}
      label={t('label')}
      placeholder={t(compact ? 'label' : 'placeholder')}
      words={{
        search: { popup: search.popup, badges: search.badges },
        termTypes,
        termStatuses,
      }}
    />
  );
}
