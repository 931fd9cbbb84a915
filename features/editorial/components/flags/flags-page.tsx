import { messagesOf, textsOf } from '@/i18n/texts';
import { isLang, type Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { FLAG_STATUSES, type FlagStatus } from '../../schema';
import { conceptName } from '../difference/concept-name';
import { langOfText } from '../difference/difference-words';
import { momentOf } from '../difference/moment';
import { pagingOf } from '../review/paging';
import { problemTextsOf } from '../review/problem-texts';
import { formAddress } from '../review/review-address';
import type { FlagData } from './flag-row';
import { flagsAddress } from './flags-address';
import { FlagsView, type FlagsViewProps } from './flags-view';

interface Flag {
  id: string;
  conceptId: string;
  lang: string | null;
  text: string | null;
  reason: string;
  userName: string;
  comment: string | null;
  resolverName: string | null;
  createdAt: Date;
  resolvedAt: Date | null;
  concept: { slug: string; labels: Record<Lang, string> };
}

/** The mistakes that readers have reported. */
export function FlagsPage({
  locale,
  viewerId,
  status,
  found,
}: {
  locale: Lang;
  viewerId: string;
  status: FlagStatus;
  found: { rows: readonly Flag[]; count: number; page: number; pageCount: number };
}) {
  const { t } = textsOf(locale);
  const { flags } = messagesOf(locale);
  return (
    <FlagsView
      key={`${status} ${found.page}`}
      data={pack<FlagsViewProps>({
        locale,
        viewerId,
        status,
        count: t('flags.count', { count: found.count }),
        filters: FLAG_STATUSES.map((key) => ({
          key,
          href: flagsAddress(locale, { status: key }),
          label: flags.statuses[key],
          isCurrent: key === status,
        })),
        rows: found.rows.map((flag) => flagData(flag, status, locale)),
        paging: pagingOf(locale, found),
        empty: flags.empty[status],
        problems: problemTextsOf(locale),
        texts: flags,
      })}
    />
  );
}

function flagData(flag: Flag, status: FlagStatus, locale: Lang): FlagData {
  const { t } = textsOf(locale);
  const { id, conceptId, lang, text, reason, userName, comment, resolverName } = flag;
  const name = conceptName(flag.concept, locale);
  const moment = momentOf(flag.createdAt, locale);
  const closed = flag.resolvedAt && momentOf(flag.resolvedAt, locale);
  const isTerm = isLang(lang) && text !== null;
  const called = { name: isTerm ? text : name.text };
  return {
    id,
    name,
    ...(isTerm && { term: { lang, langName: t(`languages.${lang}`), text } }),
    reason: { text: reason, lang: langOfText(reason) },
    by: t('flags.byOn', { name: userName, date: moment.text }),
    iso: moment.iso,
    formAddress: formAddress(locale, conceptId),
    labels: {
      edit: t('flags.editOf', called),
      resolve: t('flags.resolveOf', called),
      dismiss: t('flags.dismissOf', called),
    },
    ...(closed &&
      status !== 'open' && {
        outcome: t(`flags.${status}By`, { name: resolverName ?? '', date: closed.text }),
      }),
    ...(comment && { comment: { text: comment, lang: langOfText(comment) } }),
  };
}
