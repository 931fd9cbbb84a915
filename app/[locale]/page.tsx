import { getTranslations } from 'next-intl/server';
import { Link } from '@/i18n/navigation';
export default async function Home() {
  const t = await getTranslations('site');
  return <main><h1>{t('name')}</h1><Link href="/terms" prefetch={false}>terms</Link></main>;
}
