import { formatPartialDate } from '@/features/glossary/domain/partial-date';
import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import type { ArticleSummary } from '../domain/article';
import { minutesOf } from '../domain/reading';

/** Articles as hairline rows, each with what is known of it and its other languages. */
export function ArticleList({
  articles,
  locale,
}: {
  articles: readonly ArticleSummary[];
  locale: Lang;
}) {
  return (
    <ul>
      {articles.map((article) => (
        <li key={article.id} className="border-line border-b py-3">
          <a href={`/${locale}/articles/${article.slug}`} className="block hover:text-accent-ink">
            <span lang={article.lang} className="font-serif text-term">
              {article.title}
            </span>
            <span className="block text-ink-2 text-label">{factsOf(article, locale)}</span>
          </a>
          <Translations article={article} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function factsOf(article: ArticleSummary, locale: Lang): string {
  const { lang, publisher, publishedOn, access, wordCount, conceptCount } = article;
  const { t } = textsOf(locale);
  return [
    t(`languages.${lang}`),
    publisher,
    publishedOn && formatPartialDate(publishedOn, locale),
    t(`reader.list.${access}`),
    wordCount > 0 && t('reader.minutes', { count: minutesOf(wordCount) }),
    t('articles.conceptCount', { count: conceptCount }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Translations({
  article: { translations },
  locale,
}: {
  article: ArticleSummary;
  locale: Lang;
}) {
  if (translations.length === 0) return null;
  const { t } = textsOf(locale);
  return (
    <ul className="mt-1 border-line border-s-2 ps-3 text-small">
      {translations.map(({ slug, lang, title }) => (
        <li key={slug}>
          <a
            href={`/${locale}/articles/${slug}`}
            className="list-link inline-block min-h-6 touch:min-h-11"
          >
            <span className="text-ink-2 text-label">{t(`languages.${lang}`)}</span>{' '}
            <span lang={lang}>{title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
