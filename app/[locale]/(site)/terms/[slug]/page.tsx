import { currentViewer } from '@/app/components/current-viewer';
import { JsonLd } from '@/app/components/json-ld';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import { hasRole } from '@/features/accounts/domain/role';
import { InArticles } from '@/features/articles/components/concordance/in-articles';
import { readInArticles } from '@/features/articles/service-concordance';
import { Report } from '@/features/editorial/components/flags/report';
import { TermTools } from '@/features/editorial/components/flags/term-tools';
import { ConceptPage } from '@/features/glossary/components/concept-page';
import { definedTerm } from '@/features/glossary/domain/defined-term';
import { getConcept } from '@/features/glossary/service';
import { AddButton } from '@/features/study/components/add/add-button';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { env } from '@/lib/env';

export default async function TermPage({ params }: PageProps<'/[locale]/terms/[slug]'>) {
  const locale = await localeOf(params);
  const concept = await getConcept((await params).slug);
  if (!concept.ok) return <NotFound locale={locale} />;
  const { id, slug, labels, terms } = concept.data;
  const { t } = textsOf(locale);
  const [viewer, inArticles] = await Promise.all([currentViewer(), readInArticles(id, locale)]);
  return (
    <>
      <PageHead
        locale={locale}
        title={labels[locale] || labels.en || labels.vi || labels.lo}
        description={t('term.description', {
          en: labels.en || '–',
          vi: labels.vi || '–',
          lo: labels.lo || '–',
        })}
        path={`/terms/${slug}`}
        type="article"
      />
      <JsonLd data={definedTerm(concept.data, locale, env().origin)} />
      <ConceptPage
        concept={concept.data}
        locale={locale}
        tools={
          <div className="flex flex-wrap gap-x-5">
            {viewer && hasRole(viewer.role, 'contributor') && (
              <TermTools locale={locale} conceptId={id} isEditor={hasRole(viewer.role, 'editor')} />
            )}
            <AddButton locale={locale} userId={viewer?.id ?? null} conceptId={id} />
          </div>
        }
        inArticles={inArticles && <InArticles locale={locale} slug={slug} {...inArticles} />}
        report={
          viewer ? (
            <Report locale={locale} viewerId={viewer.id} conceptId={id} terms={terms} />
          ) : (
            <a
              href={withNext(`/${locale}/sign-in`, `/${locale}/terms/${slug}`)}
              rel="nofollow"
              className="list-link"
            >
              {t('flags.report')}
            </a>
          )
        }
      />
    </>
  );
}
