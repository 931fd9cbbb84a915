import { SiteFrame } from '@/app/components/site-frame';
import { SearchForm } from '@/features/search/components/search-form';
import { localeOf } from '@/i18n/locale';

export default async function SiteLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = await localeOf(params);
  const className = 'order-last w-full md:order-none md:w-auto md:flex-1 lg:max-w-72 lg:min-w-36';
  return (
    <SiteFrame
      locale={locale}
      search={<SearchForm locale={locale} className={className} compact />}
    >
      {children}
    </SiteFrame>
  );
}
