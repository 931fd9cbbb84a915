import { currentViewer } from '@/app/components/current-viewer';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import type { Actor } from '@/features/accounts/domain/role';
import { formatPartialDate } from '@/features/glossary/domain/partial-date';
import { SettingsPage } from '@/features/study/components/settings/settings-page';
import { dayText, learnerDay } from '@/features/study/domain/day';
import { readSettings, readWorkload } from '@/features/study/service-settings';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';

type Props = PageProps<'/[locale]/study/settings'>;

export default async function StudySettingsPage({ params }: Props) {
  const locale = await localeOf(params);
  const { t } = textsOf(locale);
  const viewer = await currentViewer();
  return (
    <div className="mx-auto max-w-text">
      <PageHead locale={locale} title={t('studySettings.title')} />
      <SettingsPage
        locale={locale}
        userId={viewer?.id ?? null}
        {...((viewer && (await readOwn(viewer, locale))) ?? nobodys)}
        signUp={withNext(`/${locale}/sign-up`, `/${locale}/study/settings`)}
      />
    </div>
  );
}

const nobodys = { chosen: null, training: null, hasOwnParameters: false };

async function readOwn(viewer: Actor, locale: Lang) {
  const [own, workload] = await Promise.all([
    readSettings(viewer, locale),
    readWorkload(viewer, new Date()),
  ]);
  if (!own.ok || !workload.ok) return null;
  const { settings, answers, parameters, training } = own.data;
  const { timeZone } = settings;
  return {
    chosen: { settings, answers, workload: workload.data },
    training: training && {
      ...training,
      on: formatPartialDate(dayText(learnerDay(training.at, { timeZone, startHour: 0 })), locale),
    },
    hasOwnParameters: parameters !== null,
  };
}
