import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { hasRole } from '@/features/accounts/domain/role';
import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { readTheme } from '@/lib/theme';
import { currentViewer } from './current-viewer';
import { FrameView } from './frame-view';

/**
 * What every page has around it.
 * @param search the search field of the header
 */
export async function SiteFrame({
  locale,
  search,
  children,
}: {
  locale: Lang;
  search?: ReactNode;
  children: ReactNode;
}) {
  const { t } = textsOf(locale);
  const viewer = await currentViewer();
  return (
    <FrameView
      locale={locale}
      theme={readTheme((await cookies()).get('theme')?.value)}
      search={search}
      viewer={
        viewer
          ? {
              name: viewer.name,
              desk: hasRole(viewer.role, 'contributor') ? t('desk.link') : undefined,
            }
          : undefined
      }
      texts={{
        skip: t('nav.skip'),
        home: t('nav.home'),
        language: t('nav.language'),
        main: t('nav.main'),
        terms: t('nav.terms'),
        articles: t('nav.articles'),
        study: t('nav.study'),
        about: t('nav.about'),
        signIn: t('nav.signIn'),
        licence: t('nav.licence'),
        download: t('exports.link'),
        api: t('nav.api'),
        theme: t('theme.label'),
        system: t('theme.system'),
        light: t('theme.light'),
        dark: t('theme.dark'),
      }}
    >
      {children}
    </FrameView>
  );
}
