import { currentViewer } from '@/app/components/current-viewer';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import type { Actor } from '@/features/accounts/domain/role';
import { listArticles } from '@/features/articles/service';
import { listCategories } from '@/features/glossary/service';
import type { Books } from '@/features/study/components/home/home-data';
import { HomePage } from '@/features/study/components/home/home-page';
import { listDecks } from '@/features/study/service-decks';
import { readSettings } from '@/features/study/service-settings';
import { readToday } from '@/features/study/service-today';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';

/** More are on the page of articles. */
const mostArticles = 8;

export default async function StudyPage({ params }: PageProps<'/[locale]/study'>) {
  const locale = await localeOf(params);
  const { t } = textsOf(locale);
  const viewer = await currentViewer();
  const here = `/${locale}/study`;
  const [books, categories, articles] = await Promise.all([
    viewer && readBooks(viewer, locale),
    listCategories(),
    listArticles(),
  ]);
  return (
    <div className="mx-auto max-w-[47.5rem]">
      <PageHead
        locale={locale}
        title={t('studyHome.title')}
        description={t('studyHome.description')}
        path="/study"
      />
      <HomePage
        locale={locale}
        userId={viewer?.id ?? null}
        books={books}
        signUp={withNext(`/${locale}/sign-up`, here)}
        signIn={withNext(`/${locale}/sign-in`, here)}
        categories={categories}
        articles={(articles.ok ? articles.data.articles : [])
          .slice(0, mostArticles)
          .map(({ id, lang, title, publisher, conceptCount }) => ({
            id,
            lang,
            title,
            publisher,
            count: conceptCount,
          }))}
      />
    </div>
  );
}

async function readBooks(viewer: Actor, locale: Lang): Promise<Books | null> {
  const now = new Date();
  const [decks, today, settings] = await Promise.all([
    listDecks(viewer, now),
    readToday(viewer, now),
    readSettings(viewer, locale),
  ]);
  if (!decks.ok || !today.ok || !settings.ok) return null;
  const { settings: chosen, isNew } = settings.data;
  return { decks: decks.data, today: today.data, settings: chosen, isNew };
}
