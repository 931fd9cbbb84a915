import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import type { Touched } from '../../domain/summary';
import type { ConceptName } from '../difference/concept-name';
import { pagingOf } from '../review/paging';
import { type Revision, revisionLine } from './revision-data';
import { RevisionsView, type RevisionsViewProps } from './revisions-view';

interface Found {
  id: string;
  version: number;
  rows: readonly (Revision & { touched: Touched[] | null })[];
  count: number;
  page: number;
  pageCount: number;
}

/** The versions of a concept, newest first. */
export function RevisionsPage({
  locale,
  found,
  name,
  termAddress,
}: {
  locale: Lang;
  found: Found;
  name: ConceptName;
  /** Of the public page, where there is one. */
  termAddress: string | null;
}) {
  const { t } = textsOf(locale);
  const { title, versions, today, none, noneText, edit, viewTerm, first, changed, unchanged } =
    messagesOf(locale).history;
  return (
    <RevisionsView
      data={pack<RevisionsViewProps>({
        locale,
        id: found.id,
        name,
        termAddress,
        count: t('history.count', { count: found.count }),
        rows: found.rows.map((row) => ({
          ...revisionLine(row, locale),
          isToday: row.version === found.version,
        })),
        paging: pagingOf(locale, found),
        texts: {
          ...{ title, versions, today, none, noneText, edit, viewTerm },
          ...{ first, changed, unchanged },
        },
      })}
    />
  );
}
