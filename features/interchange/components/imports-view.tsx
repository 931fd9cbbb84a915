// As in features/glossary/components/terms-view.tsx: data travels to the browser once.
'use client';

import { useTranslations } from 'next-intl';
import type { Lang } from '@/language/lang';
import { cx } from '@/ui/cx';
import { EmptyState } from '@/ui/empty-state';
import { type Packed, unpack } from '@/ui/packed';
import { DefinitionRow, DefinitionRows } from '@/ui/rows';
import { Section } from '@/ui/section';
import { Table, Td, Th } from '@/ui/table';
import type { ImportHead } from '../domain/import-head';
import { endingsOf, READ_FORMATS } from '../domain/taken-files';
import { FileDrop } from './file-drop';
import { importAddress, importsAddress } from './import-address';

export type ListedImport = Pick<
  ImportHead,
  'id' | 'fileName' | 'format' | 'state' | 'userName' | 'total'
> & {
  /** When it was begun, for people and for machines. */
  begun: { text: string; iso: string };
};

export interface ImportsViewProps {
  locale: Lang;
  imports: readonly ListedImport[];
  page: number;
  hasNext: boolean;
}

/** The imports so far, and where one begins; for editors. */
export function ImportsView({ data }: { data: Packed<ImportsViewProps> }) {
  const { locale, imports, page, hasNext } = unpack(data);
  const t = useTranslations('imports.list');
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-8 pb-5">
        <h1 className="font-serif text-title">{t('title')}</h1>
        <a href={`/${locale}/export`} className="link">
          {t('toExport')}
        </a>
      </div>
      <p className="mb-4 max-w-text text-ink-2">{t('intro')}</p>
      <FileDrop locale={locale} />
      <Section title={t('soFar')} rule="ink" className="mt-10">
        {imports.length === 0 ? (
          <EmptyState title={t('empty')} className="border-t-0" />
        ) : (
          <ImportTable locale={locale} imports={imports} />
        )}
      </Section>
      <Steps locale={locale} page={page} hasNext={hasNext} />
      <Formats />
    </>
  );
}

/** Elsewhere it stands below the name of the file. */
const wideOnly = 'max-lg:hidden';

function ImportTable({ locale, imports }: { locale: Lang; imports: readonly ListedImport[] }) {
  const t = useTranslations('imports');
  return (
    <Table label={t('list.title')} minWidth="0" noRule>
      <thead>
        <tr>
          <Th>{t('list.columns.file')}</Th>
          <Th className={wideOnly}>{t('list.columns.format')}</Th>
          <Th>{t('list.columns.state')}</Th>
          <Th numeric className={wideOnly}>
            {t('list.columns.concepts')}
          </Th>
          <Th className={wideOnly}>{t('list.columns.by')}</Th>
          <Th className={wideOnly}>{t('list.columns.begun')}</Th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, fileName, format, state, userName, total, begun }) => (
          <tr key={id}>
            <Th scope="row" className="lg:w-2/5">
              <a href={importAddress(locale, id)} className="list-link wrap-anywhere">
                {fileName}
              </a>
              <span className="block text-label text-ink-2 lg:hidden">
                {t(`formats.${format}.name`)} · {userName},{' '}
                <time dateTime={begun.iso}>{begun.text}</time>
              </span>
            </Th>
            <Td className={wideOnly}>{t(`formats.${format}.name`)}</Td>
            <Td>{t(`states.${state}`)}</Td>
            <Td numeric className={wideOnly}>
              {rowStates.some((one) => one === state) && t('number', { total })}
            </Td>
            <Td className={wideOnly}>{userName}</Td>
            <Td className={cx(wideOnly, 'whitespace-nowrap')}>
              <time dateTime={begun.iso}>{begun.text}</time>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** States in which concepts are counted, not bytes. */
const rowStates = ['ready', 'applying', 'applied', 'undoing', 'undone'];

function Steps({ locale, page, hasNext }: { locale: Lang; page: number; hasNext: boolean }) {
  const t = useTranslations('imports.list');
  if (page === 1 && !hasNext) return null;
  return (
    <p className="mt-6 flex flex-wrap gap-x-6">
      {page > 1 && (
        <a href={importsAddress(locale, page - 1)} rel="prev" className="link">
          {t('newer')}
        </a>
      )}
      {hasNext && (
        <a href={importsAddress(locale, page + 1)} rel="next" className="link">
          {t('older')}
        </a>
      )}
    </p>
  );
}

/** What can be brought in. */
function Formats() {
  const t = useTranslations('imports');
  return (
    <Section title={t('list.formats')} rule="ink" className="mt-10">
      <DefinitionRows noRule>
        {READ_FORMATS.map((format) => (
          <DefinitionRow
            key={format}
            label={`${t(`formats.${format}.name`)} (${endingsOf(format).join(', ')})`}
          >
            {t(`formats.${format}.text`)}
          </DefinitionRow>
        ))}
      </DefinitionRows>
      <p className="mt-4 max-w-text text-small text-ink-2">{t('list.rules')}</p>
    </Section>
  );
}
