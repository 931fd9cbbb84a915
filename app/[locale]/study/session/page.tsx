import { NextIntlClientProvider } from 'next-intl';
import { currentViewer } from '@/app/components/current-viewer';
import { PageHead } from '@/app/components/page-head';
import { StudySession } from '@/app/components/study-session';
import { problemTextsOf } from '@/features/editorial/components/review/problem-texts';
import { readArticleTitle } from '@/features/study/service-decks';
import { readSettings } from '@/features/study/service-settings';
import { readStart, type SessionStart } from '@/features/study/start-schema';
import { localeOf } from '@/i18n/locale';
import { messagesOf, textsOf } from '@/i18n/texts';

export default async function SessionPage({
  params,
  searchParams,
}: PageProps<'/[locale]/study/session'>) {
  const locale = await localeOf(params);
  const viewer = await currentViewer();
  const settings = viewer && (await readSettings(viewer, locale));
  const { t } = textsOf(locale);
  const { studySession, languages, languagesInText, categories, flags } = messagesOf(locale);
  const problems = problemTextsOf(locale);
  return (
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={{ studySession, languagesInText, categories }}
    >
      <PageHead
        locale={locale}
        title={t('studySession.title')}
        description={t('studySession.description')}
      />
      <StudySession
        userId={viewer?.id ?? null}
        locale={locale}
        start={await titled(readStart(await searchParams))}
        isNew={settings?.ok === true && settings.data.isNew}
        report={{
          languages,
          problems: {
            ...problems,
            errors: { ...problems.errors, notFound: flags.problems.notFound },
            problems: { ...problems.problems, ...flags.problems },
          },
          texts: flags,
        }}
      />
    </NextIntlClientProvider>
  );
}

/** A guest keeps the title of an article with its deck. */
async function titled(start: SessionStart): Promise<SessionStart> {
  if (start.kind !== 'article') return start;
  return { ...start, title: await readArticleTitle(start.source) };
}
