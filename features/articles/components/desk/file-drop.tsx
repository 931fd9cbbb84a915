'use client';

import { useTranslations } from 'next-intl';
import { type DragEvent, useId, useRef, useState } from 'react';
import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { fileEndings } from '../../domain/files/file-kind';

/** What a file says about an article. */
export interface FileText {
  text: string;
  title?: string;
  publisher?: string;
  publishedOn?: string;
  lang?: Lang;
}

type State = { kind: 'none' } | { kind: 'reading' | 'read'; name: string } | Failed;
type Failed = { kind: 'failed'; problem: string };

/** Where a file is chosen or dropped, whose text then stands in the form. */
export function FileDrop({ onRead }: { onRead: (file: FileText) => void }) {
  const t = useTranslations('articleDesk');
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [state, setState] = useState<State>({ kind: 'none' });
  const [isOver, setIsOver] = useState(false);
  const isReading = state.kind === 'reading';
  const read = async (file: File | undefined) => {
    if (!file || isReading) return;
    setState({ kind: 'reading', name: file.name });
    const answer = await askText(file);
    if ('problem' in answer) return setState({ kind: 'failed', problem: answer.problem });
    onRead(answer);
    setState({ kind: 'read', name: file.name });
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button does the same
    <div
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void read(event.dataTransfer.files[0]);
      }}
      className={cx(
        'rounded-control border border-dashed px-4 py-3 transition-colors',
        isOver ? 'border-accent bg-accent-wash' : 'border-line-control',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <input
          ref={input}
          type="file"
          accept={fileEndings.join(',')}
          tabIndex={-1}
          aria-hidden
          className="sr-only"
          onChange={({ target }) => {
            void read(target.files?.[0]);
            target.value = '';
          }}
        />
        <Button
          size="sm"
          aria-disabled={isReading}
          aria-describedby={hintId}
          onClick={() => !isReading && input.current?.click()}
        >
          {t('form.choose')}
        </Button>
        <p id={hintId} className="text-label text-ink-2">
          <span className="touch:hidden">{t('form.drop')}. </span>
          {t('form.fileHint')}
        </p>
      </div>
      <div role="status">
        {state.kind === 'reading' && (
          <p className="mt-2 text-small text-ink-2">{t('form.reading', { name: state.name })}</p>
        )}
        {state.kind === 'read' && (
          <p className="mt-2 text-small text-ink-2">{t('form.read', { name: state.name })}</p>
        )}
      </div>
      {state.kind === 'failed' && <FileProblem problem={state.problem} />}
    </div>
  );
}

function FileProblem({ problem }: { problem: string }) {
  const t = useTranslations('articleDesk.fileProblems');
  const errors = useTranslations('desk.errors');
  const isSession = problem === 'unauthenticated' || problem === 'forbidden';
  return (
    <p role="alert" className="mt-2 text-small text-bad">
      {isSession ? errors(problem) : t(isProblem(problem) ? problem : 'unexpected')}
    </p>
  );
}

const problems = [
  'tooLarge',
  'empty',
  'binary',
  'kind',
  'encoding',
  'broken',
  'bomb',
  'declarations',
  'noText',
  'tooLong',
  'tooComplex',
  'required',
  'offline',
] as const;

const isProblem = (code: string): code is (typeof problems)[number] =>
  (problems as readonly string[]).includes(code);

const mostBytes = 5 * 1024 * 1024;

async function askText(file: File): Promise<FileText | { problem: string }> {
  // Ten megabytes need not go over the line to be told.
  if (file.size > mostBytes) return { problem: 'tooLarge' };
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch('/api/admin/articles/text', { method: 'POST', body });
    const answer = await response.json();
    return response.ok ? answer : { problem: answer.errors?.file ?? answer.code };
  } catch {
    return { problem: navigator.onLine ? 'unexpected' : 'offline' };
  }
}
