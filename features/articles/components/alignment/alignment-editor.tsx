'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Lang } from '@/language/lang';
import { answerOf } from '@/ui/answer-of';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { type Packed, unpack } from '@/ui/packed';
import { toast } from '@/ui/toast-store';
import { useHydrated } from '@/ui/use-hydrated';
import { saveAlignmentAction } from '../../actions-alignment';
import { joinNext, moveDown, moveUp, part, type RowEdit } from '../../domain/alignment/edit-rows';
import { articleAddress } from '../desk/desk-address';
import { Failure } from '../desk/failure';
import type { AlignmentData } from './alignment-data';
import { AlignmentRow, type Deed } from './alignment-row';
import { rowsKey } from './kept-rows';
import { type Rows, useRows } from './use-rows';

export interface AlignmentEditorProps extends AlignmentData {
  locale: Lang;
}

/** The rows of an alignment, by mouse and by keyboard. */
export function AlignmentEditor({ data }: { data: Packed<AlignmentEditorProps> }) {
  const alignment = useMemo(() => unpack(data), [data]);
  const { locale, id, original, own } = alignment;
  const t = useTranslations('alignment');
  const languages = useTranslations('languages');
  const isAlive = useHydrated();
  const [versions, setVersions] = useState([own.version, original.version] as const);
  const rows = useRows(alignment, rowsKey(id, versions));
  const [isChecked, setIsChecked] = useState(alignment.isChecked);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  const { focusSoon, ...doing } = useDeeds(rows, list);
  const unlikely = rows.shown.filter(({ isUnlikely }) => isUnlikely).length;
  const hasTexts = original.paragraphs.length > 0 && own.paragraphs.length > 0;
  const save = async () => {
    setIsSaving(true);
    setFailure(undefined);
    const [version, originalVersion] = versions;
    const answer = await answerOf(
      saveAlignmentAction({
        id,
        version,
        originalVersion,
        rows: rows.rows.map(([left, right]) => [left, right]),
      }),
    );
    setIsSaving(false);
    if (!answer.ok) return setFailure(answer.code);
    setVersions([answer.data.version, originalVersion]);
    rows.markSaved();
    setIsChecked(true);
    toast({ title: t('saved'), tone: 'good' });
  };
  return (
    <div className="pt-8">
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-1">
        <a href={articleAddress(locale, own.slug)} lang={own.lang} className="link">
          {own.title}
        </a>
      </p>
      <p className="mt-3 max-w-text text-ink-2">{t('intro')}</p>
      {!hasTexts ? (
        <Notice className="mt-6">{t('noText')}</Notice>
      ) : (
        <>
          <p role="status" className="mt-2 text-small text-ink-2">
            {t(isChecked ? 'checked' : 'guessed')} {t('rows', { count: rows.rows.length })} ·{' '}
            {t('unlikely', { count: unlikely })}
          </p>
          <KeyNames />
          <div
            aria-hidden
            className="mt-6 grid gap-x-8 border-t-2 border-ink px-3.5 py-2 text-label text-ink-2 max-sm:hidden sm:grid-cols-2"
          >
            <span>
              {languages(original.lang)} · {t('original')}
            </span>
            <span>{languages(own.lang)}</span>
          </div>
          <ol
            ref={list}
            aria-label={t('table')}
            inert={!isAlive}
            onKeyDown={doing.onKeyDown}
            className="divide-y divide-line border-y border-line max-sm:mt-4"
          >
            {rows.shown.map(({ row, start, isUnlikely }, at) => (
              <AlignmentRow
                key={`${start[0]} ${start[1]} ${row[0]} ${row[1]}`}
                alignment={alignment}
                at={at}
                row={row}
                start={start}
                isUnlikely={isUnlikely}
                isSelected={at === rows.selected}
                onSelect={doing.select}
                onDeed={doing.deed}
              />
            ))}
          </ol>
          {failure &&
            (failure === 'conflict' ? (
              <Notice tone="bad" role="alert" className="mt-4">
                {t('conflict')}
              </Notice>
            ) : (
              <Failure locale={locale} code={failure} />
            ))}
          <div
            inert={!isAlive}
            data-bottom-bar
            className="sticky bottom-0 z-20 flex flex-wrap items-center gap-3 border-t border-line bg-ground py-3"
          >
            <Button variant="primary" aria-disabled={isSaving} onClick={() => !isSaving && save()}>
              {t(isSaving ? 'saving' : 'save')}
            </Button>
            <Button
              aria-disabled={!rows.canUndo}
              onClick={() => {
                if (rows.canUndo) rows.undo();
              }}
            >
              {t('undo')}
            </Button>
            {unlikely > 0 && (
              <Button
                variant="quiet"
                onClick={() => {
                  doing.nextUnlikely();
                  focusSoon();
                }}
              >
                {t('nextUnlikely')}
              </Button>
            )}
            {rows.isDirty && <span className="text-label text-ink-2">{t('unsaved')}</span>}
          </div>
        </>
      )}
    </div>
  );
}

function KeyNames() {
  const t = useTranslations('alignment');
  const names = ['move', 'join', 'part', 'left', 'right', 'undo', 'next'] as const;
  return (
    <details className="mt-3 text-small text-ink-2 touch:hidden">
      <summary className="min-h-8 py-1">{t('keys')}</summary>
      <ul className="ps-4">
        {names.map((name) => (
          <li key={name}>{t(`keyNames.${name}`)}</li>
        ))}
      </ul>
    </details>
  );
}

const edits: Record<Deed, RowEdit> = {
  join: joinNext,
  part,
  up0: moveUp(0),
  up1: moveUp(1),
  down0: moveDown(0),
  down1: moveDown(1),
};

const deedKeys: Record<string, Deed> = {
  j: 'join',
  p: 'part',
  q: 'up0',
  a: 'down0',
  e: 'up1',
  d: 'down1',
};

/** What keys and buttons do to the rows; afterwards the selected row has the focus. */
function useDeeds(rows: Rows, list: React.RefObject<HTMLOListElement | null>) {
  const isFocusDue = useRef(false);
  const latest = useRef(rows);
  latest.current = rows;
  const focusSoon = useCallback(() => {
    isFocusDue.current = true;
  }, []);
  useEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${rows.selected}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
  const select = useCallback(
    (at: number) => {
      latest.current.select(at);
      focusSoon();
    },
    [focusSoon],
  );
  const deed = useCallback(
    (name: Deed, at: number) => {
      if (latest.current.edit(edits[name], at)) focusSoon();
    },
    [focusSoon],
  );
  const nextUnlikely = () => {
    const { shown, selected } = latest.current;
    const order = [...shown.keys()].map((i) => (selected + 1 + i) % shown.length);
    const next = order.find((at) => shown[at]?.isUnlikely);
    if (next !== undefined) select(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnRow = event.target instanceof HTMLElement && event.target.dataset.row !== undefined;
    const { selected } = latest.current;
    const key = event.key.toLowerCase();
    const known = deedKeys[key];
    if (event.key === 'ArrowDown' && isOnRow) select(selected + 1);
    else if (event.key === 'ArrowUp' && isOnRow) select(selected - 1);
    else if (event.key === 'Home' && isOnRow) select(0);
    else if (event.key === 'End' && isOnRow) select(rows.rows.length - 1);
    else if (known) deed(known, selected);
    else if (key === 'n') nextUnlikely();
    else if (key === 'u') {
      latest.current.undo();
      focusSoon();
    } else return;
    event.preventDefault();
  };
  return { select, deed, nextUnlikely, onKeyDown, focusSoon };
}
