import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { formatPartialDate } from '@/features/glossary/domain/partial-date';
import type { ArticleSummary } from '../domain/article';

/** Articles as hairline rows: title, publisher, date, number of terms. */
export function ArticleList({ articles }: { articles: readonly ArticleSummary[] }) {
  const t = useTranslations('articles');
  const locale = useLocale();
  return (
    <ul>
      {articles.map((article) => (
        <li key={article.id} className="border-line border-b">
          <Link
            href={`/${locale}/articles/${article.slug}`}
            prefetch={false}
            className="block py-3 hover:text-accent-ink"
          >
            <span lang={article.lang}>{article.title}</span>
            <span className="block text-ink-2 text-label">
              {[
                article.publisher,
                article.publishedOn && formatPartialDate(article.publishedOn, locale),
                t('conceptCount', { count: article.conceptCount }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
