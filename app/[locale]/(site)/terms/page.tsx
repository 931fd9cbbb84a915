import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { getArticle } from '@/features/articles/service';
import { TermsPage } from '@/features/glossary/components/terms-page';
import { browseSchema } from '@/features/glossary/schema';
import { browseConcepts, listCategories } from '@/features/glossary/service';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { initials } from '@/language/initial';

type Props = PageProps<'/[locale]/terms'>;

/** The state in the address, or null for one that we never write: a page that does not exist. */
async function readState({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const parsed = browseSchema.safeParse(await searchParams);
  if (!parsed.success) return null;
  const sort = parsed.data.sort ?? locale;
  const { letter } = parsed.data;
  if (letter && !initials(sort).includes(letter)) return null;
  return { locale, sort, state: parsed.data };
}

export default async function Terms(props: Props) {
  const query = await readState(props);
  if (!query) return <NotFound locale={await localeOf(props.params)} />;
  const { locale, sort, state } = query;
  const found = await browseConcepts({ ...state, sort });
  if (!found.ok) return <NotFound locale={locale} />;
  const [categories, article] = await Promise.all([
    listCategories(),
    state.article ? getArticle(state.article) : undefined,
  ]);
  const { category } = state;
  const { t } = textsOf(locale);
  return (
    <>
      <PageHead
        locale={locale}
        title={
          category
            ? t('terms.titleCategory', { category: t(`categories.${category}`) })
            : t('terms.title')
        }
        description={t('terms.description')}
        path={category ? `/terms?category=${category}` : '/terms'}
      />
      <TermsPage
        locale={locale}
        sort={sort}
        state={state}
        found={found.data}
        categories={categories}
        article={article?.ok ? article.data : undefined}
      />
    </>
  );
}
