'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/ui/badge';
import { LangLabel } from '@/ui/lang-label';
import { Row, Rows } from '@/ui/rows';
import type { ImportSummary } from '../domain/import-head';
import { AllChoices } from './all-choices';
import type { AlikeData, RowData, RowProblem, Text } from './import-data';
import { usePlaceText } from './place-text';
import { RowChoice } from './row-choice';
import { useChoices } from './use-choices';

/** What was found in a file, each with what becomes of it. */
export function RowList({
  summary: { id, state, kinds },
  rows,
  detailOf,
}: {
  summary: ImportSummary;
  rows: readonly RowData[];
  /** All that is written of a row. */
  detailOf: (row: RowData) => ReactNode;
}) {
  const t = useTranslations('imports');
  const { choose, isBusy } = useChoices(id);
  const isOpen = state === 'ready';
  const hasDuplicates = rows.some(({ kind }) => kind === 'duplicate');
  return (
    <>
      {isOpen && hasDuplicates && (
        <AllChoices
          count={kinds.duplicate}
          isBusy={isBusy}
          onChoose={(choice) => void choose({ rows: 'all', choice })}
        />
      )}
      <Rows aria-label={t('rows')}>
        {rows.map((row) => (
          <Row key={row.number}>
            <RowHead row={row} />
            {row.kind !== 'changed' && <Wordings row={row} />}
            <Problems problems={row.problems} />
            <AlikeList alike={row.alike} />
            {isOpen && row.kind === 'duplicate' && (
              <RowChoice
                row={row}
                isBusy={isBusy}
                onChoose={(chosen) => void choose({ rows: [row.number], ...chosen })}
              />
            )}
            {detailOf(row)}
          </Row>
        ))}
      </Rows>
    </>
  );
}

const tones = {
  new: 'good',
  changed: 'accent',
  same: 'outline',
  duplicate: 'warning',
  problem: 'bad',
} as const;

function RowHead({ row: { at, kind, outcome, name, href, category } }: { row: RowData }) {
  const t = useTranslations('imports');
  const categories = useTranslations('categories');
  const placeText = usePlaceText();
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 lang={name.lang} className="min-w-0 font-serif text-term wrap-anywhere">
          {href ? (
            <a href={href} className="list-link">
              {name.text}
            </a>
          ) : (
            name.text || t('unnamed')
          )}
        </h3>
        <Badge tone={tones[kind]}>{t(`kind.${kind}`)}</Badge>
      </div>
      <p className="text-label text-ink-2">
        {placeText(at)}
        <span aria-hidden> · </span>
        {category ? categories(category) : t('noCategory')}
      </p>
      {outcome && <p className="mt-1 text-small">{t(`outcomeTexts.${outcome}`)}</p>}
    </>
  );
}

function Wordings({ row: { wordings } }: { row: RowData }) {
  const languages = useTranslations('languages');
  return (
    <ul className="mt-2 grid gap-x-6 gap-y-1 md:grid-cols-3">
      {wordings.map(({ lang, text }) => (
        <li key={lang} className="grid grid-cols-[2rem_minmax(0,1fr)] items-baseline gap-x-2">
          <LangLabel lang={lang} name={languages(lang)} />
          <span lang={lang} className="wrap-anywhere">
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Problems({ problems }: { problems: readonly RowProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="mt-2 text-small">
      {problems.map(({ key, part, of, sentence }) => (
        <li key={key} className="border-s-3 border-s-bad ps-3">
          {part}
          {of && (
            <>
              {' “'}
              <TextView {...of} />
              {'”'}
            </>
          )}
          : {sentence}
        </li>
      ))}
    </ul>
  );
}

const TextView = ({ text, lang }: Text) => (
  <span lang={lang} className="wrap-anywhere">
    {text}
  </span>
);

function AlikeList({ alike }: { alike: readonly AlikeData[] }) {
  const t = useTranslations('imports.alike');
  if (alike.length === 0) return null;
  return (
    <ul aria-label={t('label')} className="mt-2 text-small">
      {alike.map(({ id, name, href, shared }) => (
        <li key={id} className="border-s-3 border-s-warning ps-3">
          {t('like')}{' '}
          {href ? (
            <a href={href} lang={name.lang} target="_blank" rel="noopener" className="link">
              {name.text}
            </a>
          ) : (
            <>
              <TextView {...name} /> <span className="text-ink-2">{t('inFile')}</span>
            </>
          )}
          <span className="text-ink-2"> {t('shared')} </span>
          {shared.map(({ text, lang }, at) => (
            <span key={text}>
              {at > 0 && ', '}
              <TextView text={text} lang={lang} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
