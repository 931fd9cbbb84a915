import { formatPartialDate } from '@/features/glossary/domain/partial-date';
import { BrowserTexts } from '@/i18n/browser-texts';
import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { pageWindow } from '@/ui/page-window';
import type { DeskQuery } from '../../desk-schema';
import type { DeskArticle } from '../../domain/article';
import { ArticlesDesk, type ArticlesDeskProps } from './articles-desk';
import { deskMessages } from './desk-messages';

interface Found {
  articles: readonly DeskArticle[];
  count: number;
  page: number;
  pageCount: number;
}

/** The articles, for editors. */
export function ArticlesDeskPage({
  locale,
  query,
  found,
  progress,
}: {
  locale: Lang;
  query: DeskQuery;
  found: Found;
  progress: ArticlesDeskProps['progress'];
}) {
  const { t, format } = textsOf(locale);
  const { languages } = messagesOf(locale);
  const pages = pageWindow(found.page, found.pageCount).flatMap((entry) =>
    entry.kind === 'page' ? [entry.page] : [],
  );
  return (
    <BrowserTexts locale={locale} messages={deskMessages(locale)}>
      <ArticlesDesk
        data={pack<ArticlesDeskProps>({
          locale,
          query,
          count: t('articleDesk.list.count', { count: found.count }),
          progress,
          page: found.page,
          pageCount: found.pageCount,
          pageTexts: {
            nav: t('pagination.label'),
            previous: t('pagination.previous'),
            next: t('pagination.next'),
            names: Object.fromEntries(pages.map((page) => [page, t('pagination.page', { page })])),
          },
          rows: found.articles.map(({ publishedOn, access, translations, ...article }) => ({
            slug: article.slug,
            lang: article.lang,
            title: article.title,
            publisher: article.publisher,
            date: publishedOn ? formatPartialDate(publishedOn, locale) : '',
            access: access === 'public' ? 'public' : 'reference',
            words: article.wordCount > 0 ? format.number(article.wordCount) : '',
            terms: article.wordCount > 0 ? format.number(article.conceptCount) : '',
            translations: translations.map((lang) => languages[lang]).join(', '),
            isTranslation: article.originalLang !== null,
          })),
        })}
      />
    </BrowserTexts>
  );
}
