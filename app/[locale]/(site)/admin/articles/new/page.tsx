import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { Forbidden } from '@/app/components/forbidden';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { hasRole } from '@/features/accounts/domain/role';
import { ArticleFormPage } from '@/features/articles/components/desk/article-form-page';
import { blankArticle } from '@/features/articles/components/desk/blank-article';
import { newArticleAddress } from '@/features/articles/components/desk/desk-address';
import { readArticleForEditing } from '@/features/articles/service-import';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';

export default async function NewArticle({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/articles/new'>) {
  const locale = await localeOf(params);
  const { translationOf } = await searchParams;
  const slug = typeof translationOf === 'string' ? translationOf : undefined;
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, newArticleAddress(locale, slug)));
  if (!hasRole(viewer.role, 'editor')) return <Forbidden locale={locale} />;
  const original = slug === undefined ? null : await readArticleForEditing(viewer, slug);
  if (original && !original.ok) return <Refused locale={locale} code={original.code} />;
  return (
    <>
      <PageHead locale={locale} title={textsOf(locale).t('articleDesk.form.newTitle')} />
      <ArticleFormPage
        locale={locale}
        userId={viewer.id}
        keptAs={original ? `new ${original.data.id}` : 'new'}
        form={blankArticle(randomUUID(), locale, original?.data ?? null)}
        slug={null}
        isArchived={false}
        original={original && refOf(original.data)}
        links={null}
      />
    </>
  );
}

/** Its text does not travel. */
const refOf = ({ slug, lang, title }: { slug: string; lang: Lang; title: string }) => ({
  slug,
  lang,
  title,
});
