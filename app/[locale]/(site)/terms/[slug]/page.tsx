import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { JsonLd } from '@/app/components/json-ld';
import { NotFound, notFoundMetadata } from '@/app/components/not-found';
import { ConceptPage } from '@/features/glossary/components/concept-page';
import { definedTerm } from '@/features/glossary/domain/defined-term';
import { getConcept } from '@/features/glossary/service';
import { alternates } from '@/i18n/alternates';
import { localeOf } from '@/i18n/locale';
import { env } from '@/lib/env';

type Props = PageProps<'/[locale]/terms/[slug]'>;

const readConcept = cache(getConcept);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const concept = await readConcept((await params).slug);
  if (!concept.ok) return notFoundMetadata();
  const { slug, labels } = concept.data;
  const t = await getTranslations('term');
  const title = labels[locale] || labels.en || labels.vi || labels.lo;
  const description = t('description', {
    en: labels.en || '–',
    vi: labels.vi || '–',
    lo: labels.lo || '–',
  });
  const links = alternates(locale, `/terms/${slug}`);
  return {
    title,
    description,
    alternates: links,
    openGraph: { title, description, url: String(links.canonical), type: 'article', locale },
  };
}

export default async function TermPage({ params }: Props) {
  const locale = await localeOf(params);
  const concept = await readConcept((await params).slug);
  if (!concept.ok) return <NotFound />;
  return (
    <>
      <JsonLd data={definedTerm(concept.data, locale, env().origin)} />
      <ConceptPage concept={concept.data} />
    </>
  );
}
