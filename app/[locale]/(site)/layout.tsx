import { SiteFrame } from '@/app/components/site-frame';
import { SearchForm } from '@/features/glossary/components/search-form';
import { localeOf } from '@/i18n/locale';

export default async function SiteLayout({ children, params }: LayoutProps<'/[locale]'>) {
  return (
    <SiteFrame
      locale={await localeOf(params)}
      search={<SearchForm className="order-last w-full md:order-none md:w-44 lg:w-72" compact />}
    >
      {children}
    </SiteFrame>
  );
}
