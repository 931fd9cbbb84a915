import { z } from 'zod';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { ArticleList } from '@/features/articles/components/article-list';
import { listArticles } from '@/features/articles/service';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { LANGS, type Lang } from '@/language/lang';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Pagination } from '@/ui/pagination';

type Props = PageProps<'/[locale]/articles'>;

const query = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  lang: z.enum(LANGS).optional(),
});

function addressOf(locale: Lang, lang: Lang | undefined, page = 1): string {
  const asked = new URLSearchParams({
    ...(lang && { lang }),
    ...(page > 1 && { page: `${page}` }),
  });
  return `/${locale}/articles${asked.size > 0 ? `?${asked}` : ''}`;
}

export default async function ArticlesPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const parsed = query.safeParse(await searchParams);
  if (!parsed.success) return <NotFound locale={locale} />;
  const { page, lang } = parsed.data;
  const result = await listArticles(page, lang);
  if (!result.ok) return <NotFound locale={locale} />;
  const { articles, pageCount } = result.data;
  const { t } = textsOf(locale);
  return (
    <div className="mx-auto max-w-text">
      <PageHead
        locale={locale}
        title={t('articles.title')}
        description={t('articles.description')}
        path="/articles"
      />
      <h1 className="pt-8 pb-4 font-serif text-title">{t('articles.title')}</h1>
      <Languages locale={locale} lang={lang} />
      <div className="border-ink border-t-2">
        {articles.length === 0 ? (
          <EmptyState
            title={t(lang ? 'reader.list.none' : 'articles.empty')}
            action={
              lang && (
                <ButtonLink href={addressOf(locale, undefined)}>
                  {t('reader.list.showAll')}
                </ButtonLink>
              )
            }
          />
        ) : (
          <ArticleList articles={articles} locale={locale} />
        )}
      </div>
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefFor={(target) => addressOf(locale, lang, target)}
        labels={{
          nav: t('pagination.label'),
          previous: t('pagination.previous'),
          next: t('pagination.next'),
          page: (target) => t('pagination.page', { page: target }),
        }}
      />
    </div>
  );
}

function Languages({ locale, lang }: { locale: Lang; lang: Lang | undefined }) {
  const { t } = textsOf(locale);
  const choices = [undefined, ...LANGS];
  return (
    <nav aria-label={t('reader.list.language')} className="pb-5 print:hidden">
      <ul className="lack-choices">
        {choices.map((one) => (
          <li key={one ?? 'all'}>
            <a href={addressOf(locale, one)} aria-current={one === lang ? 'true' : undefined}>
              {one ? t(`languages.${one}`) : t('reader.list.all')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
