// As in features/glossary/components/terms-view.tsx: data travels to the browser once.
'use client';

import type { Lang } from '@/language/lang';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { type Packed, unpack } from '@/ui/packed';
import { Rows } from '@/ui/rows';
import type { ConceptName } from '../difference/concept-name';
import { useArrival } from '../review/arrival';
import { Pages } from '../review/pages';
import type { Paging } from '../review/paging';
import { formAddress } from '../review/review-address';
import { revisionsAddress } from './history-address';
import type { RevisionLine } from './revision-data';
import { RevisionRow, type RevisionRowTexts } from './revision-row';

type TextKey = 'title' | 'versions' | 'today' | 'none' | 'noneText' | 'edit' | 'viewTerm';

export interface RevisionsViewProps {
  locale: Lang;
  id: string;
  name: ConceptName;
  termAddress: string | null;
  count: string;
  rows: readonly (RevisionLine & { isToday: boolean })[];
  paging: Paging;
  texts: Record<TextKey, string> & RevisionRowTexts;
}

/** Reads nothing that is not in its data. */
export function RevisionsView({ data }: { data: Packed<RevisionsViewProps> }) {
  const { locale, id, name, termAddress, count, rows, paging, texts } = unpack(data);
  useArrival();
  return (
    <>
      <div className="pt-8 pb-6">
        <h1 className="flex flex-col">
          <span className="font-sans text-ink-2 text-label">{texts.title}</span>
          <span lang={name.lang} className="font-serif text-title">
            {name.text}
          </span>
        </h1>
        <p className="flex flex-wrap items-baseline gap-x-6 text-ink-2">
          {rows.length > 0 && <span>{count}</span>}
          <a href={formAddress(locale, id)} className="link">
            {texts.edit}
          </a>
          {termAddress && (
            <a href={termAddress} className="link">
              {texts.viewTerm}
            </a>
          )}
        </p>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={texts.none}>{texts.noneText}</EmptyState>
      ) : (
        <Rows aria-label={texts.versions}>
          {rows.map((line) => (
            <RevisionRow
              key={line.key}
              line={line}
              texts={texts}
              title={
                <>
                  <a href={line.href} className="list-link font-semibold">
                    {line.version}
                  </a>
                  {line.isToday && <Badge tone="accent">{texts.today}</Badge>}
                </>
              }
            />
          ))}
        </Rows>
      )}
      <Pages paging={paging} hrefFor={(page) => revisionsAddress(locale, id, page)} />
    </>
  );
}
