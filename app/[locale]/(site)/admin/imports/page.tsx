import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { momentOf } from '@/features/editorial/components/difference/moment';
import { importsAddress } from '@/features/interchange/components/import-address';
import { importMessages } from '@/features/interchange/components/import-messages';
import { ImportsView, type ImportsViewProps } from '@/features/interchange/components/imports-view';
import { importsQuerySchema } from '@/features/interchange/schema';
import { listImports } from '@/features/interchange/service-import';
import { BrowserTexts } from '@/i18n/browser-texts';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { pack } from '@/ui/packed';

export default async function Imports({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/imports'>) {
  const locale = await localeOf(params);
  const query = importsQuerySchema.safeParse(await searchParams);
  if (!query.success) return <NotFound locale={locale} />;
  const { page } = query.data;
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, importsAddress(locale, page)));
  const found = await listImports(viewer, page);
  if (!found.ok) return <Refused locale={locale} code={found.code} />;
  const { imports, hasNext } = found.data;
  return (
    <BrowserTexts locale={locale} messages={importMessages(locale)}>
      <PageHead locale={locale} title={textsOf(locale).t('imports.list.title')} />
      <ImportsView
        data={pack<ImportsViewProps>({
          ...{ locale, page, hasNext },
          imports: imports.map(({ id, fileName, format, state, userName, total, createdAt }) => ({
            ...{ id, fileName, format, state, userName, total },
            begun: momentOf(new Date(createdAt), locale),
          })),
        })}
      />
    </BrowserTexts>
  );
}
