// As in features/glossary/components/terms-view.tsx: data travels to the browser once.
'use client';

import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { type Packed, unpack } from '@/ui/packed';
import { Rows } from '@/ui/rows';
import { Select } from '@/ui/select';
import type { ConceptName } from '../difference/concept-name';
import { changesAddress } from './history-address';
import type { RevisionLine } from './revision-data';
import { RevisionRow, type RevisionRowTexts } from './revision-row';

type TextKey =
  | 'title'
  | 'list'
  | 'person'
  | 'everybody'
  | 'day'
  | 'submit'
  | 'all'
  | 'empty'
  | 'emptyHere'
  | 'older'
  | 'newest';

export interface ChangesViewProps {
  locale: Lang;
  /** The id of an account, empty for everybody. */
  person: string;
  /** ISO 8601, empty for all days. */
  day: string;
  authors: readonly { id: string; name: string }[];
  rows: readonly (RevisionLine & { name: ConceptName })[];
  older: string | null;
  newest: string | null;
  texts: Record<TextKey, string> & RevisionRowTexts;
}

/** Reads nothing that is not in its data. */
export function ChangesView({ data }: { data: Packed<ChangesViewProps> }) {
  const { locale, person, day, authors, rows, older, newest, texts } = unpack(data);
  const isFiltered = person !== '' || day !== '';
  return (
    <>
      <h1 className="pt-8 pb-4 font-serif text-title">{texts.title}</h1>
      <form
        action={changesAddress(locale)}
        className="mb-6 grid items-end gap-3 sm:flex sm:flex-wrap sm:*:min-w-48"
      >
        <Field label={texts.person}>
          <Select name="person" defaultValue={person}>
            <option value="">{texts.everybody}</option>
            {authors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.day}>
          <Input type="date" name="day" defaultValue={day} />
        </Field>
        <Button type="submit" className="sm:min-w-0!">
          {texts.submit}
        </Button>
      </form>
      {rows.length === 0 ? (
        <EmptyState
          title={isFiltered ? texts.emptyHere : texts.empty}
          action={
            isFiltered && (
              <a href={changesAddress(locale)} className="link">
                {texts.all}
              </a>
            )
          }
        />
      ) : (
        <Rows aria-label={texts.list}>
          {rows.map((line) => (
            <RevisionRow
              key={line.key}
              line={line}
              texts={texts}
              title={
                <>
                  <a
                    href={line.href}
                    lang={line.name.lang}
                    className="list-link font-serif text-term"
                  >
                    {line.name.text}
                  </a>
                  {line.touched && <span className="text-ink-2 text-label">{line.version}</span>}
                </>
              }
            />
          ))}
        </Rows>
      )}
      {(older || newest) && (
        <p className="mt-6 flex flex-wrap gap-x-6">
          {newest && (
            <a href={newest} className="link">
              {texts.newest}
            </a>
          )}
          {older && (
            <a href={older} rel="next" className="link">
              {texts.older}
            </a>
          )}
        </p>
      )}
    </>
  );
}
