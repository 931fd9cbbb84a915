import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternates } from '@/i18n/alternates';
import { localeOf } from '@/i18n/locale';
import { Section } from '@/ui/section';

type Props = PageProps<'/[locale]/about'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('about');
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates(locale, '/about'),
  };
}

export default async function AboutPage() {
  const t = await getTranslations('about');
  const link = (href: string) => (chunks: React.ReactNode) => (
    <a href={href} className="link">
      {chunks}
    </a>
  );
  return (
    <div className="mx-auto flex max-w-text flex-col gap-10 text-reading">
      <h1 className="pt-8 font-serif text-title">{t('title')}</h1>
      <Section title={t('whatTitle')}>
        <p>{t('what1')}</p>
        <p className="mt-4">{t('what2')}</p>
      </Section>
      <Section title={t('howTitle')}>
        <p>{t('how1')}</p>
        <p className="mt-4">{t('how2')}</p>
      </Section>
      <Section title={t('dataTitle')}>
        <p>{t.rich('data1', { licence: link('https://creativecommons.org/licenses/by/4.0/') })}</p>
        <p className="mt-4">{t.rich('data2', { api: link('/api/v1/openapi.json') })}</p>
      </Section>
    </div>
  );
}
