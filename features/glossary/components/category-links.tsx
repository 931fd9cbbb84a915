import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { Category } from '../schema';

/** The categories with their counts, as a grid of hairline rows. */
export function CategoryLinks({
  categories,
}: {
  categories: readonly { category: Category; count: number }[];
}) {
  const t = useTranslations('categories');
  const locale = useLocale();
  const format = useFormatter();
  return (
    <ul className="grid grid-cols-1 gap-x-6 border-line border-t min-[360px]:grid-cols-2 md:grid-cols-3 lg:grid-cols-4">
      {categories.map(({ category, count }) => (
        <li key={category} className="border-line border-b">
          <Link
            href={`/${locale}/terms?category=${category}`}
            prefetch={false}
            className="flex items-baseline justify-between gap-3 py-4 hover:text-accent-ink"
          >
            <span>{t(category)}</span>
            <span className="text-ink-3 tabular-nums">{format.number(count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
