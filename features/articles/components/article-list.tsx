import { formatPartialDate } from '@/features/glossary/domain/partial-date';
import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import type { ArticleSummary } from '../domain/article';

/** Articles as hairline rows: title, publisher, date, number of terms. */
export function ArticleList({
  articles,
  locale,
}: {
  articles: readonly ArticleSummary[];
  locale: Lang;
}) {
  const { t } = textsOf(locale);
  return (
    <ul>
      {articles.map((article) => (
        <li key={article.id} className="border-line border-b">
          <a
            href={`/${locale}/articles/${article.slug}`}
            className="block py-3 hover:text-accent-ink"
          >
            <span lang={article.lang}>{article.title}</span>
            <span className="block text-ink-2 text-label">
              {[
                article.publisher,
                article.publishedOn && formatPartialDate(article.publishedOn, locale),
                t('articles.conceptCount', { count: article.conceptCount }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
