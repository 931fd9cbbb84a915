import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import type { Category } from '../schema';

/** The categories with their counts, as a grid of hairline rows. */
export function CategoryLinks({
  categories,
  locale,
}: {
  categories: readonly { category: Category; count: number }[];
  locale: Lang;
}) {
  const { t, format } = textsOf(locale);
  return (
    <ul className="grid grid-cols-1 gap-x-6 border-line border-t min-[360px]:grid-cols-2 md:grid-cols-3 lg:grid-cols-4">
      {categories.map(({ category, count }) => (
        <li key={category} className="border-line border-b">
          <a
            href={`/${locale}/terms?category=${category}`}
            className="flex items-baseline justify-between gap-3 py-4 hover:text-accent-ink"
          >
            <span>{t(`categories.${category}`)}</span>
            <span className="text-ink-3 tabular-nums">{format.number(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
