'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type DragEvent, useId, useRef, useState } from 'react';
import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { Progress } from '@/ui/progress';
import { useHydrated } from '@/ui/use-hydrated';
import { endingsOf, mostBytes, READ_FORMATS } from '../domain/taken-files';
import { importAddress } from './import-address';
import { problemOfFile, upload } from './upload';

type State =
  | { kind: 'none' }
  | { kind: 'sending'; name: string; share: number }
  | { kind: 'failed'; problem: string };

const endings = READ_FORMATS.flatMap(endingsOf);

/** Where a file is chosen or dropped, with which an import begins. */
export function FileDrop({ locale }: { locale: Lang }) {
  const t = useTranslations('imports.upload');
  const router = useRouter();
  const isAlive = useHydrated();
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [state, setState] = useState<State>({ kind: 'none' });
  const [isOver, setIsOver] = useState(false);
  const isSending = state.kind === 'sending';
  const send = async (file: File | undefined) => {
    if (!file || isSending) return;
    const early = problemOfFile(file);
    if (early) return setState({ kind: 'failed', problem: early });
    const { name } = file;
    const tell = (share: number) => setState({ kind: 'sending', name, share });
    tell(0);
    const answer = await upload(file, tell);
    if ('problem' in answer) return setState({ kind: 'failed', problem: answer.problem });
    router.push(importAddress(locale, answer.id));
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
        void send(event.dataTransfer.files[0]);
      }}
      className={cx(
        'rounded-control border border-dashed px-4 py-6 transition-colors sm:px-6',
        isOver ? 'border-accent bg-accent-wash' : 'border-line-control',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <input
          ref={input}
          type="file"
          accept={endings.join(',')}
          tabIndex={-1}
          aria-hidden
          className="sr-only"
          onChange={({ target }) => {
            void send(target.files?.[0]);
            target.value = '';
          }}
        />
        <Button
          variant="primary"
          disabled={!isAlive}
          aria-disabled={isSending}
          aria-describedby={hintId}
          onClick={() => !isSending && input.current?.click()}
        >
          {t('choose')}
        </Button>
        <p id={hintId} className="text-label text-ink-2">
          <span className="touch:hidden">{t('drop')} </span>
          {t('hint', { endings: endings.join(', '), most: mostBytes / (1024 * 1024) })}
        </p>
      </div>
      {state.kind === 'sending' && <Sending {...state} />}
      {state.kind === 'failed' && <UploadProblem problem={state.problem} />}
      <noscript>
        <p className="mt-2 text-small text-ink-2">{t('noScript')}</p>
      </noscript>
    </div>
  );
}

function Sending({ name, share }: { name: string; share: number }) {
  const t = useTranslations('imports.upload');
  // Read out now and then, not with every percent.
  const told = Math.floor(share * 10) * 10;
  return (
    <div className="mt-4 max-w-text">
      <p role="status" className="text-small text-ink-2 wrap-anywhere">
        {t('sending', { name, percent: told })}
      </p>
      <Progress className="mt-1" value={Math.round(share * 100)} max={100} label={t('progress')} />
    </div>
  );
}

const problems = ['kind', 'tooLarge', 'empty', 'tooLong', 'offline'] as const;
const sessionProblems = ['unauthenticated', 'forbidden'] as const;

function UploadProblem({ problem }: { problem: string }) {
  const t = useTranslations('imports.upload.problems');
  const errors = useTranslations('desk.errors');
  const ofSession = sessionProblems.find((one) => one === problem);
  return (
    <p role="alert" className="mt-3 text-small text-bad">
      {ofSession ? errors(ofSession) : t(problems.find((one) => one === problem) ?? 'unexpected')}
    </p>
  );
}
