// Data travels to the browser once, a tree of elements would travel twice (docs/decisions/0007).
'use client';

import { LANGS } from '@/language/lang';
import { EmptyState } from '@/ui/empty-state';
import { type Packed, unpack } from '@/ui/packed';
import { Pagination } from '@/ui/pagination';
import { Segmented } from '@/ui/segmented';
import { type ConcordanceState, concordanceAddress } from '../../domain/concordance/address';
import { ConcordanceForm } from './concordance-form';
import { ConcordanceLines } from './concordance-lines';
import { VariantTable } from './variant-table';
import type { ConcordanceViewProps } from './view-props';

/** Reads nothing that is not in its data. */
export function ConcordanceView({ data }: { data: Packed<ConcordanceViewProps> }) {
  const props = unpack(data);
  const { locale, slug, title, state, isEmpty, lines, pageCount, pageNames, texts } = props;
  return (
    <>
      <div className="pt-8 pb-6">
        <p className="text-label">
          <a href={`/${locale}/terms/${slug}`} className="link">
            {texts.back}
          </a>
        </p>
        <h1 className="mt-2 font-serif text-title">
          <span lang={title.lang}>{title.text}</span>{' '}
          <span className="block text-ink-2 text-term">{texts.heading}</span>
        </h1>
      </div>
      {isEmpty ? (
        <EmptyState
          title={texts.none}
          action={
            <a href={`/${locale}/terms/${slug}`} className="link">
              {texts.back}
            </a>
          }
        />
      ) : (
        <>
          <Choices {...props} />
          <ConcordanceForm {...props} />
          <p className="pb-2 text-ink-2">{texts.count}</p>
          {lines.length === 0 ? (
            <EmptyState
              title={texts.noneHere}
              action={
                <a href={concordanceAddress(locale, slug)} className="link">
                  {texts.showAll}
                </a>
              }
            />
          ) : (
            <ConcordanceLines {...props} />
          )}
          <Pagination
            className="mt-8"
            page={state.page ?? 1}
            pageCount={pageCount}
            hrefFor={(page) => concordanceAddress(locale, slug, { ...state, page })}
            labels={{
              nav: texts.pages,
              previous: texts.previous,
              next: texts.next,
              page: (page) => pageNames[page] ?? String(page),
            }}
          />
          <VariantTable {...props} />
        </>
      )}
    </>
  );
}

/** Language, order and form: links, each to a page of its own. */
function Choices({ locale, slug, state, counts, languages, texts }: ConcordanceViewProps) {
  const addressOf = (change: ConcordanceState) =>
    concordanceAddress(locale, slug, { ...state, page: 1, ...change });
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <Segmented
        label={texts.languages}
        items={[
          {
            key: 'all',
            href: addressOf({ lang: undefined }),
            label: <Choice name={texts.allLanguages} count={counts.all} />,
            current: !state.lang,
          },
          ...LANGS.map((lang) => ({
            key: lang,
            href: addressOf({ lang }),
            label: (
              <Choice name={lang === 'lo' ? 'ລາວ' : lang.toUpperCase()} count={counts[lang]} />
            ),
            title: languages[lang],
            lang,
            current: state.lang === lang,
          })),
        ]}
      />
      <div className="flex flex-wrap items-center gap-3">
        <span aria-hidden="true" className="text-ink-2 text-label">
          {texts.sortedBy}
        </span>
        <Segmented
          label={texts.sortedBy}
          items={(['date', 'left', 'right'] as const).map((sort) => ({
            key: sort,
            href: addressOf({ sort }),
            label: texts[sort],
            current: (state.sort ?? 'date') === sort,
          }))}
        />
      </div>
      <Segmented
        className="max-lg:hidden"
        label={texts.view}
        items={(['lines', 'sentences'] as const).map((view) => ({
          key: view,
          href: concordanceAddress(locale, slug, { ...state, view }),
          label: texts[view],
          current: (state.view ?? 'lines') === view,
        }))}
      />
    </div>
  );
}

function Choice({ name, count }: { name: string; count: string }) {
  return (
    <>
      {name} <span className="ms-1.5 font-normal text-label tabular-nums">{count}</span>
    </>
  );
}
