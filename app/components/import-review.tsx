'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import {
  Difference,
  type DifferenceTexts,
} from '@/features/editorial/components/difference/difference';
import type { Entry } from '@/features/editorial/components/difference/entry';
import { WholeConcept } from '@/features/editorial/components/difference/whole-concept';
import type { Whole } from '@/features/editorial/components/difference/whole-data';
import type { ImportViewProps } from '@/features/interchange/components/import-data';
import { ImportView } from '@/features/interchange/components/import-view';
import { type Packed, unpack } from '@/ui/packed';

export interface ImportReviewData {
  view: ImportViewProps;
  /** What a row changes, by its number. */
  changes: Record<number, Entry[]>;
  /** All that a row has, by its number. */
  wholes: Record<number, Whole>;
  texts: DifferenceTexts;
}

/** The page of an import, its differences shown as editors know them. */
export function ImportReview({ data }: { data: Packed<ImportReviewData> }) {
  const { view, changes, wholes, texts } = useMemo(() => unpack(data), [data]);
  const t = useTranslations('imports');
  return (
    <ImportView
      {...view}
      detailOf={({ number }) => {
        const entries = changes[number];
        if (entries) return <Difference entries={entries} texts={texts} noRule />;
        const whole = wholes[number];
        if (!whole) return null;
        return (
          <details className="mt-2">
            <summary className="min-h-8 cursor-pointer text-small text-ink-2 touch:min-h-11">
              {t('whole')}
            </summary>
            <div className="pt-2 pb-4">
              <WholeConcept whole={whole} level={3} />
            </div>
          </details>
        );
      }}
    />
  );
}
