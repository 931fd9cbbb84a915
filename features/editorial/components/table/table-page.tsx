import { exportAddress } from '@/features/interchange/domain/export-address';
import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { tableAddress } from '../../domain/table-address';
import { columnsOf, type Lack, type TableState } from '../../domain/table-state';
import { timeText } from '../desk/time-text';
import type { RowData } from './concept-row';
import { countPlace, namePlace } from './table-texts';
import { TableView, type TableViewProps } from './table-view';

interface Row {
  id: string;
  labels: Record<Lang, string>;
  category: string;
  subject: string | null;
  status: RowData['status'];
  version: number;
  authorName: string | null;
  updatedAt: Date;
  publishedAt: Date | null;
  lacks: readonly Lack[];
}

/** The table of all concepts with all that chooses what is in it; `found` is one page of it. */
export function TablePage({
  locale,
  state,
  found: { rows, count, isCut, before, after },
  views,
  now,
}: {
  locale: Lang;
  state: TableState;
  found: {
    rows: readonly Row[];
    count: number;
    isCut: boolean;
    before: string | null;
    after: string | null;
  };
  views: TableViewProps['views'];
  now: Date;
}) {
  const { t } = textsOf(locale);
  const { desk, languages, categories } = messagesOf(locale);
  const { count: _, cut: __, ...others } = desk.table;
  // Filled in by the browser: a built page has messages with places in another form than text.
  const texts = {
    ...others,
    select: t('desk.table.select', { name: namePlace }),
    done: t('desk.table.done', { count: countPlace }),
  };
  const addressOf = (place: TableState) =>
    tableAddress(locale, { ...state, after: undefined, before: undefined, ...place });
  return (
    <TableView
      data={pack<TableViewProps>({
        locale,
        state,
        columns: columnsOf(state, locale),
        rows: rows.map(({ id, labels, category, subject, status, version, lacks, ...row }) => ({
          id,
          version,
          labels,
          category,
          subject,
          status,
          lacks,
          author: row.authorName,
          updated: timeText(locale, row.updatedAt, now),
          published: row.publishedAt && timeText(locale, row.publishedAt, now),
        })),
        count: t('desk.table.count', { count }),
        cut: isCut ? t('desk.table.cut', { count }) : null,
        before: before === null ? null : addressOf({ before }),
        after: after === null ? null : addressOf({ after }),
        views,
        exported: exportAddress(locale, {
          ...{ q: state.q, status: state.status ?? 'all' },
          category: state.category,
        }),
        words: {
          texts,
          statuses: desk.statuses,
          lacks: desk.lacks,
          errors: desk.errors,
          languages,
          categories: Object.entries(categories).map(([value, name]) => ({ value, name })),
          close: desk.nav.close,
        },
      })}
    />
  );
}
