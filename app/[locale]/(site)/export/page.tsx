import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { hasRole } from '@/features/accounts/domain/role';
import { getArticle } from '@/features/articles/service';
import { ExportPage } from '@/features/interchange/components/export-page';
import { exportAddress } from '@/features/interchange/domain/export-address';
import { exportFilterSchema } from '@/features/interchange/schema';
import { exportConcepts } from '@/features/interchange/service-export';
import { notCarriedBy } from '@/features/interchange/service-writers';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function Export({ params, searchParams }: PageProps<'/[locale]/export'>) {
  const locale = await localeOf(params);
  // A form sends the fields that nothing was chosen in as well.
  const chosen = Object.entries(await searchParams).filter(([, value]) => value !== '');
  const filter = exportFilterSchema.safeParse(Object.fromEntries(chosen));
  if (!filter.success) return <NotFound locale={locale} />;
  const viewer = await currentViewer();
  const found = await exportConcepts(viewer, filter.data, locale);
  if (!found.ok) {
    if (found.code === 'unauthenticated') {
      redirect(withNext(`/${locale}/sign-in`, exportAddress(locale, filter.data)));
    }
    return <Refused locale={locale} code={found.code} />;
  }
  const { article: slug } = filter.data;
  const article = slug ? await getArticle(slug) : undefined;
  const { t } = textsOf(locale);
  return (
    <>
      <PageHead
        locale={locale}
        title={t('exports.title')}
        description={t('exports.description')}
        path="/export"
      />
      <ExportPage
        locale={locale}
        filter={filter.data}
        count={await found.data.count()}
        article={article?.ok ? article.data : undefined}
        isSignedIn={viewer !== null}
        isEditor={viewer !== null && hasRole(viewer.role, 'editor')}
        notCarriedBy={notCarriedBy}
      />
    </>
  );
}
