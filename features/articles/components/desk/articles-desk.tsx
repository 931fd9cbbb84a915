// As in features/glossary/components/terms-view.tsx: data travels to the browser once.
'use client';

import { useTranslations } from 'next-intl';
import { LANGS, type Lang } from '@/language/lang';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Field } from '@/ui/field';
import { type Packed, unpack } from '@/ui/packed';
import { Pagination } from '@/ui/pagination';
import { SearchField } from '@/ui/search-field';
import { Select } from '@/ui/select';
import { Table, Td, Th } from '@/ui/table';
import type { DeskQuery } from '../../desk-schema';
import { articleAddress, deskAddress, newArticleAddress } from './desk-address';
import { ProgressLine } from './progress-line';

interface ArticleRow {
  slug: string;
  lang: Lang;
  title: string;
  publisher: string;
  date: string;
  access: 'public' | 'reference';
  /** Numbers as they are written; empty without a text. */
  words: string;
  terms: string;
  translations: string;
  isTranslation: boolean;
}

export interface ArticlesDeskProps {
  locale: Lang;
  query: DeskQuery;
  count: string;
  progress: {
    running: { done: number; total: number; failures: number } | null;
    isWaiting: boolean;
  };
  page: number;
  pageCount: number;
  pageTexts: { nav: string; previous: string; next: string; names: Record<number, string> };
  rows: readonly ArticleRow[];
}

export function ArticlesDesk({ data }: { data: Packed<ArticlesDeskProps> }) {
  const { locale, query, count, progress, page, pageCount, pageTexts, rows } = unpack(data);
  const t = useTranslations('articleDesk.list');
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-8 pb-5">
        <div>
          <h1 className="font-serif text-title">{t('title')}</h1>
          <p className="text-ink-2">{count}</p>
        </div>
        <ButtonLink href={newArticleAddress(locale)} variant="primary">
          {t('add')}
        </ButtonLink>
      </div>
      <ProgressLine first={progress} />
      <Filters locale={locale} query={query} />
      {rows.length === 0 ? (
        <None locale={locale} query={query} />
      ) : (
        <ArticleTable locale={locale} rows={rows} />
      )}
      <Pagination
        className="mt-8"
        page={page}
        pageCount={pageCount}
        hrefFor={(to) => deskAddress(locale, { ...query, page: to })}
        labels={{ ...pageTexts, page: (to) => pageTexts.names[to] ?? String(to) }}
      />
    </>
  );
}

/** A form that works by itself; alive, each choice is followed at once. */
function Filters({ locale, query }: { locale: Lang; query: DeskQuery }) {
  const t = useTranslations('articleDesk');
  const languages = useTranslations('languages');
  const onChoose = ({ target }: { target: HTMLSelectElement }) => target.form?.requestSubmit();
  return (
    <form
      action={deskAddress(locale)}
      className="mb-5 grid items-end gap-x-4 gap-y-3 sm:grid-cols-3 lg:grid-cols-[minmax(0,3fr)_repeat(3,minmax(0,1fr))]"
    >
      <div className="flex items-end gap-3 sm:max-lg:col-span-3">
        <SearchField
          name="q"
          defaultValue={query.q}
          label={t('list.search')}
          placeholder={t('list.search')}
          maxLength={200}
          size="md"
          className="flex-1"
        />
        <Button type="submit">{t('list.submit')}</Button>
      </div>
      <Field label={t('list.lang')}>
        <Select name="lang" defaultValue={query.lang ?? ''} onChange={onChoose}>
          <option value="">{t('list.allLangs')}</option>
          {LANGS.map((lang) => (
            <option key={lang} value={lang}>
              {languages(lang)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('list.access')}>
        <Select name="access" defaultValue={query.access ?? ''} onChange={onChoose}>
          <option value="">{t('list.allAccess')}</option>
          <option value="public">{t('accesses.public')}</option>
          <option value="reference">{t('accesses.reference')}</option>
        </Select>
      </Field>
      <Field label={t('list.state')}>
        <Select name="archived" defaultValue={query.archived ?? ''} onChange={onChoose}>
          <option value="">{t('list.kept')}</option>
          <option value="1">{t('list.archived')}</option>
        </Select>
      </Field>
    </form>
  );
}

function None({ locale, query }: { locale: Lang; query: DeskQuery }) {
  const t = useTranslations('articleDesk.list');
  const isFiltered = Boolean(query.q || query.lang || query.access || query.archived);
  return isFiltered ? (
    <EmptyState
      title={t('none')}
      action={
        <a href={deskAddress(locale)} className="link">
          {t('showAll')}
        </a>
      }
    />
  ) : (
    <EmptyState
      title={t('empty')}
      action={<ButtonLink href={newArticleAddress(locale)}>{t('add')}</ButtonLink>}
    >
      {t('emptyText')}
    </EmptyState>
  );
}

function ArticleTable({ locale, rows }: { locale: Lang; rows: readonly ArticleRow[] }) {
  const t = useTranslations('articleDesk');
  const languages = useTranslations('languages');
  return (
    <Table label={t('list.label')} minWidth="56rem">
      <thead>
        <tr>
          <Th>{t('list.columns.title')}</Th>
          <Th>{t('list.columns.lang')}</Th>
          <Th>{t('list.columns.publisher')}</Th>
          <Th>{t('list.columns.date')}</Th>
          <Th>{t('list.columns.access')}</Th>
          <Th numeric>{t('list.columns.words')}</Th>
          <Th numeric>{t('list.columns.terms')}</Th>
          <Th>{t('list.columns.translations')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug}>
            <Th scope="row" className="w-2/5">
              <a href={articleAddress(locale, row.slug)} lang={row.lang} className="link">
                {row.title}
              </a>
            </Th>
            <Td>{languages(row.lang)}</Td>
            <Td lang={langOfName(row.publisher, row.lang)}>{row.publisher}</Td>
            <Td className="whitespace-nowrap">{row.date}</Td>
            <Td>{t(`accesses.${row.access}`)}</Td>
            <Td numeric>
              {row.words || (
                <span className="text-label whitespace-nowrap text-ink-3">{t('list.noText')}</span>
              )}
            </Td>
            <Td numeric>{row.terms}</Td>
            <Td>{row.isTranslation ? t('list.translation') : row.translations}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A name in Latin letters is none of Lao, whose letters are set larger. */
const langOfName = (name: string, lang: Lang): Lang | undefined =>
  lang !== 'lo' || /\p{Script=Lao}/u.test(name) ? lang : undefined;
