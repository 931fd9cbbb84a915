'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Lang } from '@/language/lang';
import { ActionProblem } from '@/ui/action-problem';
import { answerOf } from '@/ui/answer-of';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Row, Rows } from '@/ui/rows';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { useHydrated } from '@/ui/use-hydrated';
import { chooseColumnsAction, dropImportAction } from '../actions';
import type { TableHead } from '../domain/table/head';
import {
  firstTwice,
  isTermColumn,
  type MappedColumn,
  type Mapping,
  SEPARATORS,
} from '../domain/table/mapping';
import { ColumnSelect, useColumnName } from './column-select';
import { ConfirmedButton } from './confirmed-button';
import { useErrorText } from './error-text';
import { importsAddress } from './import-address';

/** Says what the columns of a table are, beside what stands in its first rows. */
export function ColumnsForm({
  locale,
  id,
  head: { rows, mapping: guessed },
}: {
  locale: Lang;
  id: string;
  head: TableHead;
}) {
  const t = useTranslations('imports.columns');
  const errors = useTranslations('desk.errors');
  const errorText = useErrorText();
  const router = useRouter();
  const isAlive = useHydrated();
  const [mapping, setMapping] = useState<Mapping>(guessed);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const twice = mapping.columns[firstTwice(mapping.columns)]?.to;
  const hasTerms = mapping.columns.some(({ to }) => isTermColumn(to));
  const isReady = hasTerms && !twice;
  const submit = async () => {
    if (isBusy || !isReady) return;
    setIsBusy(true);
    setProblem(undefined);
    const answer = await answerOf(chooseColumnsAction(id, mapping));
    if (answer.ok) return router.refresh();
    setIsBusy(false);
    setProblem(answer.code);
  };
  return (
    <Section title={t('title')} rule="ink" className="mt-8">
      <p className="max-w-text pt-3 text-ink-2">{t('text')}</p>
      <fieldset disabled={!isAlive} className="min-w-0">
        <div className="grid gap-x-10 gap-y-4 pt-4 sm:grid-cols-2">
          <HeaderRow rows={rows} mapping={mapping} onChange={setMapping} />
          <Separators mapping={mapping} onChange={setMapping} />
        </div>
        <Rows noRule aria-label={t('title')} className="mt-6 border-t border-line">
          {mapping.columns.map((column, at) => (
            <Column
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              key={at}
              at={at}
              column={column}
              samples={rows.slice(mapping.headerRow).map((row) => row[at] ?? '')}
              isInvalid={column.to === twice}
              onChange={(to) => {
                const columns = mapping.columns.with(at, { ...column, to, certainty: 'sure' });
                setMapping({ ...mapping, columns });
              }}
            />
          ))}
        </Rows>
      </fieldset>
      <Problem hasTerms={hasTerms} twice={twice} />
      <ActionProblem
        locale={locale}
        code={problem}
        errors={{ [problem ?? '']: errorText(problem ?? ''), signIn: errors('signIn') }}
        className="mt-4"
      />
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          disabled={!isAlive || !isReady}
          aria-disabled={isBusy}
          onClick={() => void submit()}
        >
          {isBusy ? t('busy') : t('submit')}
        </Button>
        <ConfirmedButton
          deed="drop"
          action={() => dropImportAction(id)}
          onDone={() => router.push(importsAddress(locale))}
        />
      </div>
    </Section>
  );
}

function Problem({
  hasTerms,
  twice,
}: {
  hasTerms: boolean;
  twice: MappedColumn['to'] | undefined;
}) {
  const t = useTranslations('imports.columns.problems');
  const nameOf = useColumnName();
  return (
    <p role="status" className="mt-4 text-small text-bad empty:hidden">
      {twice && twice !== 'ignore'
        ? t('twice', { column: nameOf(twice) })
        : !hasTerms && t('noTerms')}
    </p>
  );
}

interface Changing {
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** In which row the columns have their names, if anywhere. */
function HeaderRow({ rows, mapping, onChange }: Changing & { rows: TableHead['rows'] }) {
  const t = useTranslations('imports.columns.headers');
  return (
    <Field label={t('label')}>
      <Select
        value={mapping.headerRow}
        onChange={({ target }) => {
          const headerRow = Number(target.value);
          const names = headerRow > 0 ? rows[headerRow - 1] : undefined;
          const columns = mapping.columns.map((column, at) => ({
            ...column,
            header: names?.[at] ?? '',
          }));
          onChange({ ...mapping, headerRow, columns });
        }}
      >
        <option value={0}>{t('none')}</option>
        {rows.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <option key={at} value={at + 1}>
            {t('row', { row: at + 1 })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What stands between several terms of a cell. */
function Separators({ mapping, onChange }: Changing) {
  const t = useTranslations('imports.columns.separators');
  return (
    <Field label={t('label')}>
      <Select
        value={mapping.separator}
        onChange={({ target }) => {
          const separator = SEPARATORS.find((one) => one === target.value);
          if (separator) onChange({ ...mapping, separator });
        }}
      >
        {SEPARATORS.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const shownSamples = 3;

function Column({
  at,
  column: { header, to, certainty },
  samples,
  isInvalid,
  onChange,
}: {
  at: number;
  column: MappedColumn;
  samples: readonly string[];
  isInvalid: boolean;
  onChange: (to: MappedColumn['to']) => void;
}) {
  const t = useTranslations('imports.columns');
  const name = header.trim() || t('unnamed', { number: at + 1 });
  const shown = samples.filter((sample) => sample.trim() !== '').slice(0, shownSamples);
  return (
    <Row className="grid items-baseline gap-x-8 gap-y-2 sm:grid-cols-2">
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">{name}</p>
        {shown.length === 0 ? (
          <p className="text-small text-ink-3">{t('nothing')}</p>
        ) : (
          <ul aria-label={t('sample')} className="text-small text-ink-2">
            {shown.map((sample, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have the same
              <li key={index} className="line-clamp-2 wrap-anywhere">
                {sample}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="min-w-0">
        <ColumnSelect label={name} value={to} isInvalid={isInvalid} onChange={onChange} />
        {to !== 'ignore' && certainty !== 'sure' && (
          <p className="mt-1 text-label text-warning">{t(`certainties.${certainty}`)}</p>
        )}
      </div>
    </Row>
  );
}
