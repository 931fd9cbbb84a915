import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { env } from '@/lib/env';
import { HeadTags } from './head-tags';

/**
 * The title of a page and what else its head says of it, in place of Next.js's metadata, which cost a tenth of the
 * time of a page (docs/decisions/0008).
 * @param title without the name of the site; absent on the home page
 * @param path behind the locale, the same in every language; absent for a page that is not to be found
 */
export function PageHead({
  locale,
  title,
  description,
  path,
  type = 'website',
}: {
  locale: Lang;
  title?: string;
  description?: string;
  path?: string;
  type?: 'website' | 'article';
}) {
  const { t } = textsOf(locale);
  const shown = title ?? `${t('site.name')}: ${t('site.tagline')}`;
  return (
    <HeadTags
      title={title ? t('site.titleTemplate').replace('%s', () => title) : shown}
      name={shown}
      description={description ?? t('site.description')}
      locale={locale}
      path={path}
      type={type}
      origin={env().origin}
    />
  );
}
