// As in features/glossary/components/terms-view.tsx: data travels to the browser once.
'use client';

import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { type Packed, unpack } from '@/ui/packed';
import { Pagination } from '@/ui/pagination';
import { Rows } from '@/ui/rows';
import { SearchField } from '@/ui/search-field';
import { useHydrated } from '@/ui/use-hydrated';
import { InviteButton } from './invite-button';
import { type UserData, UserRow, userColumns } from './user-row';
import { usersAddress } from './users-address';
import type { UsersWords } from './users-texts';

export interface UsersViewProps extends UsersWords {
  locale: Lang;
  q: string;
  page: number;
  pageCount: number;
  /** The names of the links to pages, by number. */
  pageNames: Record<number, string>;
  users: readonly UserData[];
}

/** Reads nothing that is not in its data. */
export function UsersView({ data }: { data: Packed<UsersViewProps> }) {
  const { locale, q, page, pageCount, pageNames, users, ...words } = unpack(data);
  const { texts } = words;
  const isAlive = useHydrated();
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4 pt-8 pb-6">
        <div>
          <h1 className="font-serif text-title">{texts.title}</h1>
          <p className="text-ink-2">{texts.count}</p>
        </div>
        <div inert={!isAlive}>
          <InviteButton locale={locale} words={words} />
        </div>
      </div>
      <form action={usersAddress(locale, {})} className="mb-6 flex max-w-text gap-3">
        <SearchField
          name="q"
          defaultValue={q}
          label={texts.search}
          placeholder={texts.search}
          maxLength={254}
          size="md"
          className="flex-1"
        />
        <Button type="submit">{texts.submitSearch}</Button>
      </form>
      {users.length === 0 ? (
        <EmptyState
          title={texts.none}
          action={
            <a href={usersAddress(locale, {})} className="link">
              {texts.showAll}
            </a>
          }
        />
      ) : (
        <UserRows locale={locale} users={users} words={words} />
      )}
      <Pagination
        className="mt-8"
        page={page}
        pageCount={pageCount}
        hrefFor={(to) => usersAddress(locale, { q, page: to })}
        labels={{
          nav: texts.pages,
          previous: texts.previous,
          next: texts.next,
          page: (to) => pageNames[to] ?? String(to),
        }}
      />
    </>
  );
}

/** A list, which is a table where there is room: each value has its name for who does not see the columns. */
function UserRows({
  locale,
  users,
  words,
}: {
  locale: Lang;
  users: readonly UserData[];
  words: UsersWords;
}) {
  const { texts, form } = words;
  const isAlive = useHydrated();
  return (
    <>
      <div
        aria-hidden
        className={`${userColumns} border-ink border-t-2 py-2 text-label text-ink-2 max-md:hidden`}
      >
        <span>{texts.name}</span>
        <span>{form.fields.role}</span>
        <span>{texts.lastSeen}</span>
      </div>
      <Rows
        noRule
        aria-label={texts.list}
        // A role chosen before the page is alive would not be saved.
        inert={!isAlive}
        className="border-line border-b max-md:border-t-2 max-md:border-t-ink md:border-t md:border-t-line-strong"
      >
        {users.map((user) => (
          <UserRow key={user.id} locale={locale} user={user} words={words} />
        ))}
      </Rows>
    </>
  );
}
