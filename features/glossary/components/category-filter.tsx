import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { type TermsState, termsAddress } from '../domain/terms-address';
import type { Category } from '../schema';

/** The choice of a category: a column beside the list, folded away on a phone. */
export function CategoryFilter({
  categories,
  state,
}: {
  categories: readonly { category: Category; count: number }[];
  state: TermsState & { category?: Category };
}) {
  const t = useTranslations('terms');
  const names = useTranslations('categories');
  const links = <CategoryLinkList categories={categories} state={state} />;
  return (
    <>
      <details className="border-line border-y md:hidden">
        <summary className="cursor-pointer py-3">
          <span className="text-ink-2">{t('category')}: </span>
          {state.category ? names(state.category) : t('allCategories')}
        </summary>
        <nav aria-label={t('category')} className="pb-3">
          {links}
        </nav>
      </details>
      <nav aria-label={t('category')} className="hidden md:block">
        {links}
      </nav>
    </>
  );
}

function CategoryLinkList({
  categories,
  state,
}: {
  categories: readonly { category: Category; count: number }[];
  state: TermsState;
}) {
  const t = useTranslations('terms');
  const names = useTranslations('categories');
  const locale = useLocale();
  const format = useFormatter();
  const total = categories.reduce((sum, { count }) => sum + count, 0);
  const entries: { category?: Category; count: number }[] = [{ count: total }, ...categories];
  return (
    <ul>
      {entries.map(({ category, count }) => (
        <li key={category ?? 'all'}>
          <Link
            href={termsAddress(locale, { ...state, category, letter: undefined, page: 1 })}
            prefetch={false}
            aria-current={state.category === category ? 'true' : undefined}
            className="flex items-baseline justify-between gap-3 py-1.5 text-ink-2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
          >
            <span>{category ? names(category) : t('allCategories')}</span>
            <span className="font-normal text-ink-3 tabular-nums">{format.number(count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
