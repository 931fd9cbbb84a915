import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { ArticleFormPage } from '@/features/articles/components/desk/article-form-page';
import { articleAddress } from '@/features/articles/components/desk/desk-address';
import { savedForm } from '@/features/articles/components/desk/saved-form';
import { readArticleForEditing } from '@/features/articles/service-import';
import { localeOf } from '@/i18n/locale';

export default async function Article({ params }: PageProps<'/[locale]/admin/articles/[slug]'>) {
  const locale = await localeOf(params);
  const { slug } = await params;
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, articleAddress(locale, slug)));
  const found = await readArticleForEditing(viewer, slug);
  if (!found.ok) return <Refused locale={locale} code={found.code} />;
  const article = found.data;
  const { lang, isArchived, originalOf, translations } = article;
  return (
    <>
      <PageHead locale={locale} title={article.title} />
      <ArticleFormPage
        locale={locale}
        userId={viewer.id}
        keptAs={article.id}
        form={savedForm(article)}
        slug={article.slug}
        isArchived={isArchived}
        original={originalOf}
        links={{
          slug: article.slug,
          lang,
          hasText: article.body !== '',
          isArchived,
          original: originalOf,
          translations,
        }}
      />
    </>
  );
}
