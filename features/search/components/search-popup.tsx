'use client';

import { NextIntlClientProvider } from 'next-intl';
import { useEffect, useMemo } from 'react';
import type { Lang } from '@/language/lang';
import { type Packed, unpack } from '@/ui/packed';
import { type BoxState, viewOf } from '../domain/combobox';
import { AnswerOptions } from './answer-options';
import { RecentOptions } from './recent-options';
import { RetryOption } from './retry-option';
import { SearchStatus } from './search-status';
import type { SearchWords } from './words';

export interface SearchPopupProps {
  locale: Lang;
  /** Of the listbox. */
  id: string;
  state: BoxState;
  words: Packed<SearchWords>;
  onRemember: (text: string) => void;
  /** A link leads to another page. */
  onLeave: () => void;
  /** A search of before is made again. */
  onPick: (text: string) => void;
  onForget: (text: string) => void;
  onForgetAll: () => void;
  onRetry: () => void;
}

/** What is under the search box; `search-box.tsx` loads it when it is needed. */
export function SearchPopup({ words, locale, ...props }: SearchPopupProps) {
  const { state, id } = props;
  const messages = useMemo(() => unpack(words), [words]);
  useEffect(() => {
    if (state.active === null) return;
    document.getElementById(`${id}-${state.active}`)?.scrollIntoView({ block: 'nearest' });
  }, [state.active, id]);
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      <SearchStatus state={state} />
      <Panel {...props} />
    </NextIntlClientProvider>
  );
}

function Panel(props: Omit<SearchPopupProps, 'words' | 'locale'>) {
  const view = viewOf(props.state);
  if (view === 'closed') return null;
  return (
    <div className="absolute inset-x-0 top-full z-40 mt-2 flex max-h-[min(70dvh,36rem)] flex-col overflow-y-auto overscroll-contain rounded-panel border border-line-strong bg-raised shadow-pop outline-none md:min-w-96">
      {view === 'answer' && <AnswerOptions {...props} />}
      {view === 'recent' && <RecentOptions {...props} />}
      {view === 'problem' && <RetryOption {...props} />}
    </div>
  );
}
