import { useLocale, useTranslations } from 'next-intl';
import { SearchField } from '@/ui/search-field';
import { maxQueryLength } from '../schema';

/** The search box as a plain form: it works without JavaScript. */
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
  const locale = useLocale();
  return (
    <search className={className}>
      <form action={`/${locale}/search`}>
        <SearchField
          name="q"
          defaultValue={query}
          label={t('label')}
          placeholder={t(compact ? 'label' : 'placeholder')}
          maxLength={maxQueryLength}
          size={compact ? 'md' : 'lg'}
        />
      </form>
    </search>
  );
}
