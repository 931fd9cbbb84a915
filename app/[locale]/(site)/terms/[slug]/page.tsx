import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ConceptPage } from '@/features/glossary/components/concept-page';
import { definedTerm } from '@/features/glossary/domain/defined-term';
import { getConcept } from '@/features/glossary/service';
import { JsonLd } from '@/app/components/json-ld';
import { alternates } from '@/i18n/alternates';
import { localeOf } from '@/i18n/locale';
import { env } from '@/lib/env';

type Props = PageProps<'/[locale]/terms/[slug]'>;

const readConcept = cache(async (slug: string) => {
  const concept = await getConcept(slug);
  if (!concept.ok) notFound();
  return concept.data;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const { slug, labels } = await readConcept((await params).slug);
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
  return (
    <>
      <JsonLd data={definedTerm(concept, locale, env().origin)} />
      <ConceptPage concept={concept} />
    </>
  );
}
