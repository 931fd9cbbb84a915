import { shownLabel } from '@/features/editorial/domain/shown-label';
import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Field } from '@/ui/field';
import { LangText } from '@/ui/language-text';
import { Pagination } from '@/ui/pagination';
import { Select } from '@/ui/select';
import { Table, Td, Th } from '@/ui/table';
import { difficultAddress } from '../../domain/difficult-address';

interface DifficultRow {
  id: string;
  labels: Record<Lang, string>;
  category: string;
  from: Lang;
  to: Lang;
  learners: number;
  forgetful: number;
  answers: number;
  again: number;
}

/** The terms that most of their learners forget, for editors. */
export function DifficultPage({
  locale,
  category,
  categories,
  least,
  found: { rows, count, page, pageCount },
}: {
  locale: Lang;
  category: string | undefined;
  /** All that there are. */
  categories: readonly string[];
  /** Of fewer learners nothing is said. */
  least: number;
  found: { rows: readonly DifficultRow[]; count: number; page: number; pageCount: number };
}) {
  const { t } = textsOf(locale);
  const names: Record<string, string> = messagesOf(locale).categories;
  return (
    <>
      <div className="pt-8 pb-6">
        <h1 className="font-serif text-title">{t('difficult.title')}</h1>
        <p className="max-w-text text-ink-2">{t('difficult.intro', { least })}</p>
        <p className="mt-2">
          <a href={`/${locale}/admin/flags`} className="link">
            {t('difficult.flagsOf')}
          </a>
        </p>
      </div>
      <form action={difficultAddress(locale)} className="mb-6 flex max-w-text items-end gap-3">
        <Field label={t('difficult.filter')} className="flex-1">
          <Select name="category" defaultValue={category ?? ''}>
            <option value="">{t('difficult.all')}</option>
            {categories.map((key) => (
              <option key={key} value={key}>
                {names[key]}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit">{t('difficult.apply')}</Button>
      </form>
      {rows.length === 0 ? (
        <EmptyState
          title={t(category ? 'difficult.noneHere' : 'difficult.none')}
          action={
            category && (
              <a href={difficultAddress(locale)} className="link">
                {t('difficult.showAll')}
              </a>
            )
          }
        >
          {t('difficult.noneText', { least })}
        </EmptyState>
      ) : (
        <>
          <p className="mb-2 text-small text-ink-2">{t('difficult.count', { count })}</p>
          <DifficultTable locale={locale} rows={rows} />
        </>
      )}
      <Pagination
        className="mt-8"
        page={page}
        pageCount={pageCount}
        hrefFor={(to) => difficultAddress(locale, { ...(category && { category }), page: to })}
        labels={{
          nav: t('pagination.label'),
          previous: t('pagination.previous'),
          next: t('pagination.next'),
          page: (to) => t('pagination.page', { page: to }),
        }}
      />
    </>
  );
}

function DifficultTable({ locale, rows }: { locale: Lang; rows: readonly DifficultRow[] }) {
  const { t, format } = textsOf(locale);
  const names: Record<string, string> = messagesOf(locale).categories;
  const share = (count: number, of: number) =>
    t('difficult.of', {
      count,
      share: format.number(of === 0 ? 0 : count / of, { style: 'percent' }),
    });
  return (
    <Table label={t('difficult.list')} minWidth="44rem">
      <thead>
        <tr>
          <Th>{t('difficult.term')}</Th>
          <Th>{t('difficult.direction')}</Th>
          <Th numeric>{t('difficult.learners')}</Th>
          <Th numeric>{t('difficult.forgetful')}</Th>
          <Th numeric>{t('difficult.again')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, labels, category, from, to, learners, forgetful, answers, again }) => {
          const label = shownLabel(labels, from);
          return (
            <tr key={id}>
              <Th scope="row">
                <a
                  href={`/${locale}/admin/concepts/${id}`}
                  aria-label={t('difficult.editOf', { term: label?.text ?? id })}
                  className="text-term underline-offset-4 hover:text-accent-ink hover:underline"
                >
                  {label ? <LangText lang={label.lang}>{label.text}</LangText> : id}
                </a>
                <span className="block text-small text-ink-2">{names[category]}</span>
              </Th>
              <Td>
                {t('studyStatistics.direction', {
                  from: t(`languagesInText.${from}`),
                  to: t(`languagesInText.${to}`),
                })}
              </Td>
              <Td numeric>{format.number(learners)}</Td>
              <Td numeric>{share(forgetful, learners)}</Td>
              <Td numeric>{share(again, answers)}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
