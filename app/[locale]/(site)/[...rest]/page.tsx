import { NotFound } from '@/app/components/not-found';
import { localeOf } from '@/i18n/locale';

/** Any other address under a locale. */
export default async function RestPage({ params }: PageProps<'/[locale]/[...rest]'>) {
  return <NotFound locale={await localeOf(params)} />;
}
