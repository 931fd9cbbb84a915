// As in features/glossary/components/terms-view.tsx: data travels to the browser once.
'use client';

import { useRef } from 'react';
import type { Lang } from '@/language/lang';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { KeysHelp, useKeys } from '@/ui/keys';
import { type Packed, unpack } from '@/ui/packed';
import { Row, Rows } from '@/ui/rows';
import type { ProposalStatus } from '../../schema';
import type { ConceptName } from '../difference/concept-name';
import type { Moment } from '../difference/moment';
import type { TouchedPart } from '../difference/touched-data';
import { TouchedList } from '../difference/touched-list';
import { useArrival } from './arrival';
import { Pages } from './pages';
import type { Paging } from './paging';
import { reviewAddress } from './review-address';
import { StatusBadge } from './status-badge';
import { StatusNav } from './status-nav';

interface FreeText {
  text: string;
  lang?: Lang;
}

export interface ReviewViewProps {
  locale: Lang;
  status?: ProposalStatus;
  title: string;
  count: string;
  filters: readonly { key: string; href: string; label: string; isCurrent: boolean }[];
  rows: readonly {
    id: string;
    href: string;
    name: ConceptName;
    kind: 'concept' | 'change';
    /** What became of it, for who proposed it. */
    status?: { key: ProposalStatus; text: string };
    reason?: FreeText;
    comment?: FreeText;
    touched: readonly TouchedPart[] | null;
    /** Absent in a list of one's own. */
    author?: string;
    moment: Moment;
  }[];
  paging: Paging;
  empty: { title: string; text?: string; action?: { href: string; label: string } };
  texts: {
    kinds: Record<'concept' | 'change', string>;
    keys: Record<'title' | 'on' | 'next' | 'previous' | 'open', string>;
    list: string;
    filter: string;
    touched: string;
    untouched: string;
  };
}

/** Reads nothing that is not in its data. */
export function ReviewView({ data }: { data: Packed<ReviewViewProps> }) {
  const { locale, status, title, count, filters, rows, paging, empty, texts } = unpack(data);
  const list = useRef<HTMLDivElement>(null);
  useArrival();
  const step = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
    const at = links.findIndex((link) => link.matches(':focus'));
    links
      .at(at < 0 ? (by > 0 ? 0 : -1) : Math.min(Math.max(at + by, 0), links.length - 1))
      ?.focus();
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  const { keys } = texts;
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 pt-8 pb-4">
        <div>
          <h1 className="font-serif text-title">{title}</h1>
          <p className="text-ink-2">{count}</p>
        </div>
        {rows.length > 0 && (
          <KeysHelp
            title={keys.title}
            on={keys.on}
            keys={[
              { key: 'j', label: keys.next },
              { key: 'k', label: keys.previous },
              { key: 'Enter', label: keys.open },
            ]}
          />
        )}
      </div>
      {filters.length > 0 && <StatusNav label={texts.filter} items={filters} />}
      {rows.length === 0 ? (
        <EmptyState
          title={empty.title}
          action={
            empty.action && <ButtonLink href={empty.action.href}>{empty.action.label}</ButtonLink>
          }
        >
          {empty.text}
        </EmptyState>
      ) : (
        <div ref={list}>
          <Rows aria-label={texts.list}>
            {rows.map((row) => (
              <ProposalRow key={row.id} row={row} texts={texts} />
            ))}
          </Rows>
        </div>
      )}
      <Pages paging={paging} hrefFor={(page) => reviewAddress(locale, { status, page })} />
    </>
  );
}

function ProposalRow({
  row: { href, name, kind, status, reason, comment, touched, author, moment },
  texts,
}: {
  row: ReviewViewProps['rows'][number];
  texts: ReviewViewProps['texts'];
}) {
  return (
    <Row className="md:grid md:grid-cols-[minmax(0,1fr)_15rem] md:items-baseline md:gap-x-6">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <a href={href} data-row lang={name.lang} className="list-link font-serif text-term">
            {name.text}
          </a>
          <Badge tone={kind === 'concept' ? 'accent' : 'outline'}>{texts.kinds[kind]}</Badge>
          {status && <StatusBadge status={status.key}>{status.text}</StatusBadge>}
        </p>
        {touched &&
          (touched.length > 0 ? (
            <TouchedList label={texts.touched} parts={touched} />
          ) : (
            <p className="text-ink-2 text-label">{texts.untouched}</p>
          ))}
        {reason && (
          <p lang={reason.lang} className="line-clamp-2 text-small">
            {reason.text}
          </p>
        )}
        {comment && (
          <p
            lang={comment.lang}
            className="line-clamp-2 border-line-strong border-s-2 ps-3 text-small"
          >
            {comment.text}
          </p>
        )}
      </div>
      <p className="text-ink-2 text-label">
        {author && <span className="wrap-anywhere md:block">{author}</span>}
        {author && <span className="md:hidden">, </span>}
        <time dateTime={moment.iso}>{moment.text}</time>
      </p>
    </Row>
  );
}
