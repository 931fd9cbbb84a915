import type { Metadata } from 'next';
import { SiteFrame } from '@/app/components/site-frame';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { env } from '@/lib/env';

type Props = LayoutProps<'/[locale]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const { t } = textsOf(locale);
  return {
    metadataBase: new URL(env().origin),
    title: { default: t('site.name'), template: t('site.titleTemplate') },
    description: t('site.description'),
    openGraph: {
      siteName: t('site.name'),
      locale,
      type: 'website',
      images: ['/icons/icon-512.png'],
    },
  };
}

/** Pages with a search field of their own. */
export default async function BareLayout({ children, params }: Props) {
  return <SiteFrame locale={await localeOf(params)}>{children}</SiteFrame>;
}
