'use client';

import type { RefObject } from 'react';
import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { SearchField } from '@/ui/search-field';
import { Select } from '@/ui/select';
import { changedTable, tableAddress } from '../../domain/table-address';
import {
  LACKS,
  TABLE_SORTS,
  TABLE_STATUSES,
  type TableSort,
  type TableState,
  type TableStatus,
} from '../../domain/table-state';
import type { TableWords } from './table-texts';

/** What chooses the concepts of the table. A form that works by itself; alive, each choice is followed at once. */
export function TableFilters({
  locale,
  state,
  words,
  fieldRef,
  onGo,
}: {
  locale: Lang;
  state: TableState;
  words: TableWords;
  fieldRef: RefObject<HTMLInputElement | null>;
  onGo: (state: TableState) => void;
}) {
  const { texts, statuses, categories } = words;
  const { q, status, category, sort, lacks, columns } = state;
  const chosen = [
    status && (status === 'all' ? texts.all : statuses[status]),
    categories.find(({ value }) => value === category)?.name,
    sort && texts.sorts[sort],
  ];
  const follow = (form: HTMLFormElement) => {
    const values = new FormData(form);
    const filledIn = (name: string) => String(values.get(name) ?? '').trim() || undefined;
    onGo(
      changedTable(state, {
        q: filledIn('q'),
        status: filledIn('status') as TableStatus | undefined,
        category: filledIn('category'),
        sort: filledIn('sort') as TableSort | undefined,
      }),
    );
  };
  const onChoose = ({ target }: { target: HTMLSelectElement }) =>
    target.form && follow(target.form);
  return (
    <form
      action={tableAddress(locale, {})}
      onSubmit={(event) => {
        event.preventDefault();
        follow(event.currentTarget);
      }}
    >
      {lacks && <input type="hidden" name="lacks" value={lacks.join(',')} />}
      {columns && <input type="hidden" name="columns" value={columns.join(',')} />}
      <div className="items-end gap-x-4 md:grid md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="flex items-end gap-3">
          <SearchField
            ref={fieldRef}
            // Another search is another field, in which what was typed before is not left.
            key={q}
            name="q"
            defaultValue={q}
            label={texts.text}
            placeholder={texts.text}
            maxLength={300}
            size="md"
            className="flex-1"
          />
          <Button type="submit">{texts.submit}</Button>
        </div>
        <details className="always-open max-md:mt-1">
          <summary className="min-h-8 py-1 text-ink-2 touch:min-h-11 touch:py-2">
            {texts.filters}
            <Chosen names={chosen} />
          </summary>
          <div className="grid gap-x-4 gap-y-3 max-md:pb-3 sm:grid-cols-3">
            <Field label={texts.status}>
              <Select name="status" key={status} defaultValue={status ?? ''} onChange={onChoose}>
                <option value="">{texts.kept}</option>
                {TABLE_STATUSES.map((one) => (
                  <option key={one} value={one}>
                    {one === 'all' ? texts.all : statuses[one]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={texts.category}>
              <Select
                name="category"
                key={category}
                defaultValue={category ?? ''}
                onChange={onChoose}
              >
                <option value="">{texts.allCategories}</option>
                {categories.map(({ value, name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={texts.sort}>
              <Select name="sort" key={sort} defaultValue={sort ?? ''} onChange={onChoose}>
                <option value="">{q ? texts.relevance : texts.sorts['-updated']}</option>
                {TABLE_SORTS.filter((one) => q || one !== '-updated').map((one) => (
                  <option key={one} value={one}>
                    {texts.sorts[one]}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
        </details>
      </div>
      <LackChoice locale={locale} state={state} words={words} />
    </form>
  );
}

/** What is to be lacking; each is a link that adds it, or takes it away. */
function LackChoice({
  locale,
  state,
  words: { texts, lacks: names },
}: {
  locale: Lang;
  state: TableState;
  words: TableWords;
}) {
  const chosen = state.lacks ?? [];
  return (
    <details className="always-open text-small md:mt-3">
      <summary className="min-h-8 py-1 text-ui text-ink-2 touch:min-h-11 touch:py-2">
        {texts.lacking}
        <Chosen names={chosen.map((lack) => names[lack])} />
      </summary>
      <nav
        aria-label={texts.lacking}
        className="flex flex-wrap items-baseline gap-x-3 gap-y-1 max-md:pb-3"
      >
        <span aria-hidden className="text-label text-ink-2 max-md:hidden">
          {texts.lacking}
        </span>
        <ul className="lack-choices">
          {LACKS.map((lack) => {
            const isChosen = chosen.includes(lack);
            const next = isChosen ? chosen.filter((one) => one !== lack) : [...chosen, lack];
            return (
              <li key={lack}>
                <a
                  href={tableAddress(locale, changedTable(state, { lacks: next }))}
                  aria-current={isChosen ? 'true' : undefined}
                >
                  {names[lack]}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
    </details>
  );
}

/** What is chosen in a part that is folded away. */
function Chosen({ names }: { names: readonly (string | undefined)[] }) {
  const given = names.filter((name) => name !== undefined);
  return given.length > 0 && <span className="text-ink">: {given.join(', ')}</span>;
}
