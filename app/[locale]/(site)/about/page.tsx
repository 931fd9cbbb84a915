import { PageHead } from '@/app/components/page-head';
import { exportAddress } from '@/features/interchange/domain/export-address';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { Section } from '@/ui/section';

export default async function AboutPage({ params }: PageProps<'/[locale]/about'>) {
  const locale = await localeOf(params);
  const { t } = textsOf(locale);
  const link = (href: string) => (chunks: React.ReactNode) => (
    <a href={href} className="link">
      {chunks}
    </a>
  );
  return (
    <div className="mx-auto flex max-w-text flex-col gap-10 text-reading">
      <PageHead
        locale={locale}
        title={t('about.title')}
        description={t('about.description')}
        path="/about"
      />
      <h1 className="pt-8 font-serif text-title">{t('about.title')}</h1>
      <Section title={t('about.whatTitle')}>
        <p>{t('about.what1')}</p>
        <p className="mt-4">{t('about.what2')}</p>
      </Section>
      <Section title={t('about.howTitle')}>
        <p>{t('about.how1')}</p>
        <p className="mt-4">{t('about.how2')}</p>
      </Section>
      <Section title={t('about.dataTitle')}>
        <p>
          {t.rich('about.data1', { licence: link('https://creativecommons.org/licenses/by/4.0/') })}
        </p>
        <p className="mt-4">
          {t.rich('about.data2', {
            api: link('/api/v1/openapi.json'),
            files: link(exportAddress(locale)),
          })}
        </p>
      </Section>
    </div>
  );
}
