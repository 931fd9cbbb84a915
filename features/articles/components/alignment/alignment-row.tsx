'use client';

import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import type { Side } from '../../domain/alignment/edit-rows';
import { type Row, rowStarts } from '../../domain/alignment/row';
import { alignSentences } from '../../domain/alignment/sentence-rows';
import type { AlignmentData, SideData } from './alignment-data';

export type Deed = 'join' | 'part' | `${'up' | 'down'}${Side}`;

interface AlignmentRowProps {
  alignment: AlignmentData;
  at: number;
  row: Row;
  start: Row;
  isUnlikely: boolean;
  isSelected: boolean;
  onSelect: (at: number) => void;
  onDeed: (deed: Deed, at: number) => void;
}

/** A row of paragraphs; the selected one shows how its sentences fall, and what can be done. */
export const AlignmentRow = memo(function AlignmentRow(props: AlignmentRowProps) {
  const { alignment, at, row, start, isUnlikely, isSelected, onSelect } = props;
  const t = useTranslations('alignment');
  const sides = [alignment.original, alignment.own] as const;
  const pairs = isSelected ? sentencePairs(alignment, start, row) : null;
  return (
    <li className="[contain-intrinsic-size:auto_9rem] [content-visibility:auto]">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list of texts */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys */}
      <div
        role="group"
        data-row={at}
        aria-current={isSelected ? 'true' : undefined}
        aria-label={t(isUnlikely ? 'rowUnlikely' : 'row', { number: String(at + 1) })}
        tabIndex={isSelected ? 0 : -1}
        onClick={() => !isSelected && onSelect(at)}
        className={cx(
          'scroll-my-24 border-s-3 px-3 py-3 transition-colors',
          isSelected
            ? 'border-s-accent bg-accent-wash'
            : isUnlikely
              ? 'cursor-pointer border-s-warning'
              : 'cursor-pointer border-s-transparent',
        )}
      >
        {isUnlikely && (
          <Badge tone="warning" className="mb-2">
            {t('looksWrong')}
          </Badge>
        )}
        {pairs ? (
          <ol className="divide-y divide-line-strong">
            {pairs.map((pair) => (
              <li
                key={pair.key}
                className="grid gap-x-8 gap-y-1 py-1 first:pt-0 last:pb-0 sm:grid-cols-2"
              >
                {sides.map((side, i) => (
                  <p key={side.slug} lang={side.lang} className={textClass}>
                    {(pair.texts[i] ?? []).join(' ') || <Nothing />}
                  </p>
                ))}
              </li>
            ))}
          </ol>
        ) : (
          <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
            {sides.map((side, i) => (
              <div key={side.slug} lang={side.lang} className="flex min-w-0 flex-col gap-2">
                <Paragraphs side={side} from={start[i as Side]} count={row[i as Side]} />
              </div>
            ))}
          </div>
        )}
        {isSelected && <Deeds {...props} />}
      </div>
    </li>
  );
});

const textClass = 'min-w-0 font-serif wrap-anywhere';

function Paragraphs({ side, from, count }: { side: SideData; from: number; count: number }) {
  if (count === 0) return <Nothing />;
  return side.paragraphs.slice(from, from + count).map((sentences, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
    <p key={from + i} className={textClass}>
      {sentences.join(' ')}
    </p>
  ));
}

function Nothing() {
  const t = useTranslations('alignment');
  return <span className="font-sans text-small text-ink-3">{t('nothing')}</span>;
}

/** What an editor can do to the selected row by mouse; keys do the same. */
function Deeds({ alignment, at, row, onDeed }: AlignmentRowProps) {
  const t = useTranslations('alignment');
  const languages = useTranslations('languages');
  const sides = [alignment.original, alignment.own] as const;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2 font-sans">
      <span className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => onDeed('join', at)}>
          {t('join')}
        </Button>
        <Button size="sm" disabled={row[0] + row[1] < 2} onClick={() => onDeed('part', at)}>
          {t('part')}
        </Button>
      </span>
      {sides.map((side, i) => (
        <span key={side.slug} className="flex items-center gap-1 text-label text-ink-2">
          {languages(side.lang)}
          <IconButton
            label={t('upIn', { side: languages(side.lang) })}
            icon={<ArrowUp aria-hidden />}
            disabled={row[i as Side] === 0 || at === 0}
            onClick={() => onDeed(`up${i as Side}`, at)}
          />
          <IconButton
            label={t('downIn', { side: languages(side.lang) })}
            icon={<ArrowDown aria-hidden />}
            disabled={row[i as Side] === 0}
            onClick={() => onDeed(`down${i as Side}`, at)}
          />
        </span>
      ))}
    </div>
  );
}

/** The sentences of a row as they would stand opposite each other. */
function sentencePairs({ original, own }: AlignmentData, start: Row, row: Row) {
  const inRow = (side: SideData, i: Side) => ({
    lang: side.lang,
    paragraphs: side.paragraphs.slice(start[i], start[i] + row[i]),
  });
  const [first, second] = [inRow(original, 0), inRow(own, 1)];
  const rows = alignSentences(first, second, [row]);
  const starts = rowStarts(rows);
  const [left, right] = [first.paragraphs.flat(), second.paragraphs.flat()];
  return rows.map((pair, at) => {
    const from = starts[at] ?? [0, 0];
    return {
      key: `${from[0]} ${from[1]}`,
      texts: [left.slice(from[0], from[0] + pair[0]), right.slice(from[1], from[1] + pair[1])],
    };
  });
}
