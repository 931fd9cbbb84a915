import { JsonLd } from '@/app/components/json-ld';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { ConceptPage } from '@/features/glossary/components/concept-page';
import { definedTerm } from '@/features/glossary/domain/defined-term';
import { getConcept } from '@/features/glossary/service';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { env } from '@/lib/env';

export default async function TermPage({ params }: PageProps<'/[locale]/terms/[slug]'>) {
  const locale = await localeOf(params);
  const concept = await getConcept((await params).slug);
  if (!concept.ok) return <NotFound locale={locale} />;
  const { slug, labels } = concept.data;
  const { t } = textsOf(locale);
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
      <ConceptPage concept={concept.data} locale={locale} />
    </>
  );
}
