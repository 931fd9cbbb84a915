import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import type { Lang } from '@/language/lang';
import { routing } from './routing';

/** The locale of a route's parameters; anything else is a page that does not exist. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Lang> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return locale;
}
