import '../globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { connection } from 'next/server';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { localeOf } from '@/i18n/locale';
import { LANGS } from '@/language/lang';
import { env } from '@/lib/env';
import { readTheme } from '@/lib/theme';

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'site' });
  return {
    metadataBase: new URL(env().origin),
    title: { default: t('name'), template: t('titleTemplate') },
    description: t('description'),
    applicationName: t('name'),
    openGraph: { siteName: t('name'), locale, type: 'website', images: ['/icons/icon-512.png'] },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#161512' },
  ],
};

export function generateStaticParams() {
  return LANGS.map((locale) => ({ locale }));
}

export default async function LocaleLayout({ children, params }: LayoutProps<'/[locale]'>) {
  // A nonce is made for each request, so no page may be built ahead.
  await connection();
  const locale = await localeOf(params);
  const theme = readTheme((await cookies()).get('theme')?.value);
  const { errors } = await getMessages({ locale });
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <body className="flex min-h-dvh flex-col bg-ground text-ui text-ink antialiased">
        <NextIntlClientProvider messages={{ errors }}>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
