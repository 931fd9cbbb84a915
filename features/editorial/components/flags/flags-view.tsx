// As in features/glossary/components/terms-view.tsx: data travels to the browser once.
'use client';

import { useState } from 'react';
import type { Lang } from '@/language/lang';
import { EmptyState } from '@/ui/empty-state';
import { type Packed, unpack } from '@/ui/packed';
import { Rows } from '@/ui/rows';
import { useHydrated } from '@/ui/use-hydrated';
import type { FlagStatus } from '../../schema';
import { Pages } from '../review/pages';
import type { Paging } from '../review/paging';
import type { ProblemTexts } from '../review/problem-texts';
import { StatusNav } from '../review/status-nav';
import { type FlagData, FlagRow, type FlagTexts } from './flag-row';
import { flagsAddress } from './flags-address';

export interface FlagsViewProps {
  locale: Lang;
  viewerId: string;
  status: FlagStatus;
  count: string;
  filters: readonly { key: string; href: string; label: string; isCurrent: boolean }[];
  rows: readonly FlagData[];
  paging: Paging;
  empty: string;
  problems: ProblemTexts;
  texts: FlagTexts & Record<'title' | 'list' | 'filter', string>;
}

/** Reads nothing that is not in its data. */
export function FlagsView({ data }: { data: Packed<FlagsViewProps> }) {
  const { locale, viewerId, status, count, filters, rows, paging, empty, problems, texts } =
    unpack(data);
  const [closed, setClosed] = useState<readonly string[]>([]);
  const isAlive = useHydrated();
  const shown = rows.filter(({ id }) => !closed.includes(id));
  return (
    <>
      <div className="pt-8 pb-4">
        <h1 className="font-serif text-title">{texts.title}</h1>
        <p className="text-ink-2">{count}</p>
      </div>
      <StatusNav label={texts.filter} items={filters} />
      {shown.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <Rows aria-label={texts.list} inert={!isAlive}>
          {shown.map((flag) => (
            <FlagRow
              key={flag.id}
              locale={locale}
              flag={flag}
              viewerId={viewerId}
              isOpen={status === 'open'}
              problems={problems}
              texts={texts}
              onClosed={() => setClosed((ids) => [...ids, flag.id])}
            />
          ))}
        </Rows>
      )}
      <Pages paging={paging} hrefFor={(page) => flagsAddress(locale, { status, page })} />
    </>
  );
}
