'use client';

import { type ReactNode, useMemo, useState } from 'react';
import type { ReaderData } from '@/features/articles/components/reader/reader-data';
import { ReaderView } from '@/features/articles/components/reader/reader-view';
import { AddToDeck, type AddToDeckProps } from '@/features/study/components/add/add-to-deck';
import { KnownShare, type KnownShareProps } from '@/features/study/components/known/known-share';
import { type Packed, pack, unpack } from '@/ui/packed';

export interface ArticleReaderData {
  reader: ReaderData;
  title: string;
  share: KnownShareProps;
  add: AddToDeckProps['texts'];
}

/** The page of an article, with what its reader has studied. */
export function ArticleReader({
  data,
  head,
}: {
  data: Packed<ArticleReaderData>;
  head: ReactNode;
}) {
  const { reader, title, share, add } = useMemo(() => unpack(data), [data]);
  const [known, setKnown] = useState<readonly string[] | null>(share.known?.known ?? null);
  const article = useMemo(
    () => ({
      ...reader.article,
      title,
      words: reader.terms
        .filter(({ count }) => count > 0)
        .map(({ id, count }, first) => ({ conceptId: id, count, first })),
    }),
    [reader, title],
  );
  const { locale, userId } = share;
  return (
    <ReaderView
      data={reader}
      head={head}
      share={<KnownShare {...share} article={article} onKnown={setKnown} />}
      known={known}
      add={(conceptId) => (
        <AddToDeck
          key={conceptId}
          data={pack<AddToDeckProps>({ locale, userId, conceptId, texts: add })}
        />
      )}
    />
  );
}
