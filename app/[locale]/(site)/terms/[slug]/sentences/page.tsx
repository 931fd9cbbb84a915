import { currentViewer } from '@/app/components/current-viewer';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { ConcordancePage } from '@/features/articles/components/concordance/concordance-page';
import { concordanceAddressSchema, isPartialDate } from '@/features/articles/concordance-schema';
import { getArticle } from '@/features/articles/service';
import { readConcordance } from '@/features/articles/service-concordance';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

type Props = PageProps<'/[locale]/terms/[slug]/sentences'>;

const given = (date: string | undefined) => (isPartialDate(date) ? date : undefined);

export default async function SentencesPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const address = concordanceAddressSchema.safeParse(await searchParams);
  if (!address.success) return <NotFound locale={locale} />;
  const state = address.data;
  const { lang, article, from, to, sort, page } = state;
  const query = { lang, article, from: given(from), to: given(to), sort, page };
  const found = await readConcordance((await params).slug, await currentViewer(), query);
  if (!found.ok) return <NotFound locale={locale} />;
  const { slug, labels } = found.data.concept;
  const limit = article ? await getArticle(article) : undefined;
  const { t } = textsOf(locale);
  const isPlain = Object.keys(await searchParams).length === 0 && found.data.total > 0;
  return (
    <>
      <PageHead
        locale={locale}
        title={t('concordance.title', {
          label: labels[locale] || labels.en || labels.vi || labels.lo,
        })}
        description={t('concordance.description', {
          en: labels.en || '–',
          vi: labels.vi || '–',
          lo: labels.lo || '–',
        })}
        {...(isPlain && { path: `/terms/${slug}/sentences` })}
        type="article"
      />
      <ConcordancePage
        locale={locale}
        state={state}
        found={found.data}
        article={limit?.ok ? limit.data : undefined}
      />
    </>
  );
}
