import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { ImportReview, type ImportReviewData } from '@/app/components/import-review';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { differenceEntries } from '@/features/editorial/components/difference/difference-entries';
import { dayOf, momentOf } from '@/features/editorial/components/difference/moment';
import { wholeConcept } from '@/features/editorial/components/difference/whole-data';
import { importAddress } from '@/features/interchange/components/import-address';
import type { NoteData } from '@/features/interchange/components/import-data';
import { importMessages } from '@/features/interchange/components/import-messages';
import { rowData } from '@/features/interchange/components/row-data';
import type { ImportSummary } from '@/features/interchange/domain/import-head';
import { type ImportQuery, importQuerySchema } from '@/features/interchange/schema';
import { readImport, readNotesOf, rowsPerPage } from '@/features/interchange/service-import';
import { readColumns } from '@/features/interchange/service-import-columns';
import { readShownRows } from '@/features/interchange/service-import-shown';
import { BrowserTexts } from '@/i18n/browser-texts';
import { localeOf } from '@/i18n/locale';
import { messagesOf } from '@/i18n/texts';
import { pack } from '@/ui/packed';

type Viewer = Awaited<ReturnType<typeof currentViewer>>;

export default async function Import({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/imports/[id]'>) {
  const locale = await localeOf(params);
  const { id } = await params;
  const query = importQuerySchema.safeParse(await searchParams);
  if (!query.success) return <NotFound locale={locale} />;
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, importAddress(locale, id, query.data)));
  const found = await readImport(viewer, id);
  if (!found.ok) return <Refused locale={locale} code={found.code} />;
  const summary = found.data;
  const findings = await readFindings(viewer, summary, query.data);
  if (!findings) return <NotFound locale={locale} />;
  const { rows, references, notes } = findings;
  const columns = summary.state === 'columns' ? await readColumns(viewer, id) : undefined;
  const { list, before, after, nothing } = messagesOf(locale).history.difference;
  return (
    <BrowserTexts locale={locale} messages={importMessages(locale)}>
      <PageHead locale={locale} title={summary.fileName} />
      <ImportReview
        data={pack<ImportReviewData>({
          view: {
            ...{ locale, summary, notes },
            columns: columns?.ok ? columns.data : null,
            begun: momentOf(new Date(summary.createdAt), locale),
            keptUntil: summary.keptUntil && dayOf(new Date(summary.keptUntil), locale),
            query: query.data,
            pageCount: pageCountOf(summary, query.data),
            rows: rows.map((row) => rowData(row, locale)),
          },
          changes: Object.fromEntries(
            rows
              .filter(({ kind }) => kind === 'changed')
              .map(({ number, changes }) => [
                number,
                differenceEntries(changes, references, locale),
              ]),
          ),
          wholes: Object.fromEntries(
            rows
              .filter(({ kind }) => kind === 'new' || kind === 'duplicate' || kind === 'problem')
              .map(({ number, content }) => [number, wholeConcept(content, references, locale)]),
          ),
          texts: { list, before, after, nothing },
        })}
      />
    </BrowserTexts>
  );
}

const nothing = { rows: [], references: { concepts: {}, articles: {} } };

/** What an address asks for of what was found; null for what is not to be shown. */
async function readFindings(viewer: Viewer, { id }: ImportSummary, query: ImportQuery) {
  const { show, outcome, page } = query;
  const ofNotes = { losses: 'loss', problem: 'problem' } as const;
  const noted = show === 'losses' || show === 'problem' ? ofNotes[show] : undefined;
  const notes = noted && (await readNotesOf(viewer, id, noted, page));
  const kind = show === 'losses' ? undefined : show;
  const shown =
    show === 'losses' ? undefined : await readShownRows(viewer, id, { kind, outcome, page });
  if ((notes && !notes.ok) || (shown && !shown.ok)) return null;
  return { ...(shown?.data ?? nothing), notes: (notes?.data ?? []).map(noteData) };
}

const noteData = ({ line, column, ...note }: Omit<NoteData, 'at'> & NoteData['at']): NoteData => ({
  ...note,
  at: { line, column },
});

function pageCountOf(summary: ImportSummary, { show, outcome }: ImportQuery): number {
  const { kinds, outcomes, problems, losses } = summary;
  const all = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  const count = () => {
    if (outcome) return outcomes[outcome];
    if (show === 'losses') return losses;
    return show === 'problem' ? Math.max(kinds.problem, problems) : show ? kinds[show] : all;
  };
  return Math.ceil(count() / rowsPerPage);
}
