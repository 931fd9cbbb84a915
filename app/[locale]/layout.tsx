import '../globals.css';
import { cookies } from 'next/headers';
import { connection } from 'next/server';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { LANGS } from '@/language/lang';
import { readTheme } from '@/lib/theme';
import { ErrorTextsProvider } from '../components/error-texts';

export function generateStaticParams() {
  return LANGS.map((locale) => ({ locale }));
}

export default async function LocaleLayout({ children, params }: LayoutProps<'/[locale]'>) {
  // A nonce is made for each request, so no page may be built ahead.
  await connection();
  const locale = await localeOf(params);
  const theme = readTheme((await cookies()).get('theme')?.value);
  const { t } = textsOf(locale);
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <body className="flex min-h-dvh flex-col bg-ground text-ui text-ink antialiased">
        <ErrorTextsProvider
          texts={{
            title: t('errors.title'),
            text: t('errors.text'),
            id: t('errors.id'),
            retry: t('errors.retry'),
          }}
        >
          {children}
        </ErrorTextsProvider>
      </body>
    </html>
  );
}
