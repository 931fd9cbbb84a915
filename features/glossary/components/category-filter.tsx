import type { Lang } from '@/language/lang';
import { type TermsState, termsAddress } from '../domain/terms-address';

export interface CategoryOption {
  /** Absent for all categories. */
  category?: string;
  name: string;
  /** How many concepts it has, as the reader writes numbers. */
  count: string;
}

/** The choice of a category: a column beside the list, folded away on a phone. */
export function CategoryFilter({
  options,
  state,
  locale,
  label,
}: {
  options: readonly CategoryOption[];
  state: TermsState;
  locale: Lang;
  label: string;
}) {
  return (
    <details className="always-open max-md:border-y max-md:border-line">
      <summary className="cursor-pointer py-3">
        <span className="text-ink-2">{label}: </span>
        {options.find(({ category }) => category === state.category)?.name}
      </summary>
      <nav aria-label={label} className="max-md:pb-3">
        <ul className="category-choices">
          {options.map(({ category, name, count }) => (
            <li key={category ?? 'all'}>
              <a
                href={termsAddress(locale, { ...state, category, letter: undefined, page: 1 })}
                aria-current={state.category === category ? 'true' : undefined}
              >
                {name}
                <span>{count}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
