'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Lang } from '@/language/lang';
import { answerOf } from '@/ui/answer-of';
import { EmptyState } from '@/ui/empty-state';
import { NavLink } from '@/ui/nav-link';
import { Notice } from '@/ui/notice';
import { Pagination } from '@/ui/pagination';
import { toast } from '@/ui/toast-store';
import { dropImportAction, reopenColumnsAction, undoImportAction } from '../actions';
import type { ImportSummary } from '../domain/import-head';
import { keptDays } from '../domain/keeping';
import { OUTCOMES, ROW_KINDS } from '../domain/row';
import { ApplyForm } from './apply-form';
import { CarriedReport } from './carried-report';
import { ColumnsForm } from './columns-form';
import { ConfirmedButton } from './confirmed-button';
import { useErrorText } from './error-text';
import { importAddress, importsAddress } from './import-address';
import type { ImportViewProps, RowData } from './import-data';
import { ImportProgress } from './import-progress';
import { LossList, ProblemList } from './note-list';
import { usePlaceText } from './place-text';
import { RowList } from './row-list';

type Props = ImportViewProps & {
  /** All that is written of a row. */
  detailOf: (row: RowData) => ReactNode;
};

/** A file on its way into the termbase: what was found in it, and what is to be done with that. */
export function ImportView(props: Props) {
  const { locale, summary, begun, keptUntil } = props;
  const t = useTranslations('imports');
  return (
    <>
      <div className="pt-8 pb-5">
        <p className="text-label">
          <a href={importsAddress(locale)} className="link">
            {t('list.title')}
          </a>
        </p>
        <h1 className="font-serif text-title wrap-anywhere">{summary.fileName}</h1>
        <p className="text-ink-2">
          {t(`formats.${summary.format}.name`)}
          <span aria-hidden> · </span>
          {t(`states.${summary.state}`)}
          <span aria-hidden> · </span>
          {t('by', { name: summary.userName })}, <time dateTime={begun.iso}>{begun.text}</time>
        </p>
        {keptUntil && !summary.isGone && (
          <p className="text-label text-ink-3">{t('keptUntil', { date: keptUntil })}</p>
        )}
      </div>
      {/* Another state is another page. */}
      <Standing key={summary.state} {...props} />
    </>
  );
}

function Standing(props: Props) {
  const { locale, summary, columns } = props;
  if (summary.state === 'columns' && columns) {
    return <ColumnsForm locale={locale} id={summary.id} head={columns} />;
  }
  if (summary.state === 'failed') return <Failed locale={locale} summary={summary} />;
  if (summary.state === 'ready') {
    return (
      <>
        <CarriedReport carries={summary.carries} />
        {summary.hasColumns && <Reopen id={summary.id} />}
        <ApplyForm locale={locale} summary={summary} />
        <Findings {...props} />
      </>
    );
  }
  if (summary.state === 'applied' || summary.state === 'undone') {
    return (
      <>
        <Done locale={locale} summary={summary} />
        {summary.isGone ? <Gone /> : <Findings {...props} />}
      </>
    );
  }
  return (
    <>
      <ImportProgress first={summary} />
      {(summary.state === 'uploading' || summary.state === 'reading') && (
        <div className="mt-6">
          <Drop locale={locale} id={summary.id} />
        </div>
      )}
    </>
  );
}

function Drop({ locale, id }: { locale: Lang; id: string }) {
  const router = useRouter();
  return (
    <ConfirmedButton
      deed="drop"
      action={() => dropImportAction(id)}
      onDone={() => router.push(importsAddress(locale))}
    />
  );
}

/** Back to what its columns are. */
function Reopen({ id }: { id: string }) {
  const t = useTranslations('imports.columns');
  const router = useRouter();
  const errorText = useErrorText();
  const reopen = async () => {
    const answer = await answerOf(reopenColumnsAction(id));
    if (answer.ok) router.refresh();
    else toast({ title: errorText(answer.code), tone: 'bad' });
  };
  return (
    <p className="mt-4">
      <button type="button" className="link min-h-6 touch:min-h-11" onClick={() => void reopen()}>
        {t('reopen')}
      </button>
    </p>
  );
}

function Failed({ locale, summary: { id, problem } }: { locale: Lang; summary: ImportSummary }) {
  const t = useTranslations('imports');
  const placeText = usePlaceText();
  return (
    <>
      <Notice tone="bad">
        <p className="font-semibold">{t('failed')}</p>
        {problem && <p>{t(`fileProblems.${problem.code}`)}</p>}
        {problem && (problem.at || problem.detail) && (
          <p className="text-small text-ink-2 wrap-anywhere">
            {problem.at && placeText(problem.at)}
            {problem.detail && <> “{problem.detail}”</>}
          </p>
        )}
      </Notice>
      <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
        <a href={importsAddress(locale)} className="link">
          {t('another')}
        </a>
        <Drop locale={locale} id={id} />
      </div>
    </>
  );
}

function Done({ locale, summary }: { locale: Lang; summary: ImportSummary }) {
  const { id, state, outcomes } = summary;
  const t = useTranslations('imports');
  const router = useRouter();
  const told = OUTCOMES.filter((outcome) => outcomes[outcome] > 0);
  return (
    <>
      <Notice tone={state === 'applied' ? 'good' : 'plain'}>
        <p className="font-semibold">{t(`done.${state === 'applied' ? 'applied' : 'undone'}`)}</p>
        <ul className="flex flex-wrap gap-x-5">
          {told.map((outcome) => (
            <li key={outcome}>{t(`outcomeCounts.${outcome}`, { count: outcomes[outcome] })}</li>
          ))}
        </ul>
        {told.length === 0 && <p>{t('done.nothing')}</p>}
      </Notice>
      <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
        <a href={`/${locale}/admin/concepts?sort=-updated`} className="link">
          {t('done.concepts')}
        </a>
        {state === 'applied' && (
          <ConfirmedButton
            deed="undo"
            action={() => undoImportAction(id)}
            onDone={() => router.refresh()}
          />
        )}
      </div>
    </>
  );
}

function Gone() {
  const t = useTranslations('imports');
  return <p className="mt-10 max-w-text text-ink-2">{t('gone', { days: keptDays })}</p>;
}

/** What was found in a file, page by page. */
function Findings(props: Props) {
  const { locale, summary, query, pageCount, rows, notes, detailOf } = props;
  const t = useTranslations('imports');
  const pages = useTranslations('pagination');
  const isEmpty = rows.length === 0 && notes.length === 0;
  return (
    <section aria-labelledby="findings" className="mt-10">
      <h2 id="findings" className="text-ui font-semibold">
        {t('findings')}
      </h2>
      <Kinds locale={locale} summary={summary} query={query} />
      {query.show === 'losses' ? (
        <LossList notes={notes} />
      ) : (
        <>
          <ProblemList notes={notes} />
          {rows.length > 0 && <RowList summary={summary} rows={rows} detailOf={detailOf} />}
        </>
      )}
      {isEmpty && <EmptyState title={t('none')} />}
      <Pagination
        className="mt-8"
        page={query.page}
        pageCount={pageCount}
        hrefFor={(page) => importAddress(locale, summary.id, { ...query, page })}
        labels={{
          nav: pages('label'),
          previous: pages('previous'),
          next: pages('next'),
          page: (page) => pages('page', { page }),
        }}
      />
    </section>
  );
}

/** Links to the rows of one kind or one outcome, with how many these are. */
function Kinds({ locale, summary, query }: Pick<Props, 'locale' | 'summary' | 'query'>) {
  const t = useTranslations('imports');
  const { id, state, kinds, outcomes, problems, losses } = summary;
  const all = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  const ofKinds = [
    ...ROW_KINDS.map((kind) => ({
      show: kind,
      count: kinds[kind] + (kind === 'problem' ? problems : 0),
    })),
    { show: 'losses' as const, count: losses },
  ];
  const ofOutcomes = state === 'ready' ? [] : OUTCOMES;
  const links = [
    { query: {}, name: t('kinds.all'), count: all },
    ...ofKinds.map(({ show, count }) => ({ query: { show }, name: t(`kinds.${show}`), count })),
    ...ofOutcomes.map((outcome) => ({
      query: { outcome },
      name: t(`outcomes.${outcome}`),
      count: outcomes[outcome],
    })),
  ].filter(({ count }, at) => at === 0 || count > 0);
  const current = importAddress(locale, id, { ...query, page: 1 });
  return (
    <nav aria-label={t('findings')} className="flex flex-wrap gap-x-5 gap-y-1 pb-3">
      {links.map(({ query: to, name, count }) => {
        const href = importAddress(locale, id, to);
        return (
          <NavLink key={href} href={href} current={href === current && 'page'} className="gap-1.5">
            {name}
            <span className="text-ink tabular-nums">{t('number', { total: count })}</span>
          </NavLink>
        );
      })}
    </nav>
  );
}
