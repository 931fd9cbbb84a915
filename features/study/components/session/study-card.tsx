import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { Kbd } from '@/ui/kbd';
import type { StudySession } from '../../browser/session';
import type { SessionState } from '../../browser/session-state';
import { judgeAnswer, type Verdict } from '../../domain/answer';
import { type Card, isLeech } from '../../domain/card';
import type { Direction } from '../../domain/card-key';
import { headTerm, type StudyContent } from '../../domain/content';
import type { Rating } from '../../domain/event';
import type { Preview } from '../../domain/scheduler';
import { AnswerDetails, CardTerm } from './answer-side';
import { CardMenu } from './card-menu';
import { DirectionLabel } from './direction-label';
import { GradeBar } from './grade-bar';
import { KeysDialog } from './keys-dialog';
import { LeechAdvice } from './leech-advice';
import { NoteDialog } from './note-dialog';
import type { ReportSlot } from './report-slot';
import { TypedAnswer } from './typed-answer';
import { useKeys } from './use-keys';
import { useSwipe } from './use-swipe';
import { useVoice } from './use-voice';
import { VerdictView } from './verdict-view';

/** How the answer came to be seen. */
type Way =
  | { how: 'shown' }
  | { how: 'unknown' }
  | { how: 'typed'; typed: string; verdict: Verdict };

/** With what each grade would make of the card then. */
type Shown = Way & { at: number; preview: Preview };

/** One card: what is asked, the answer, and the grades. */
export function StudyCard({
  card,
  content,
  direction,
  state,
  session,
  locale,
  report,
  menu,
  onSay,
  onPutAway,
}: {
  card: Card;
  content: StudyContent;
  direction: Direction;
  state: SessionState;
  session: StudySession;
  locale: Lang;
  report: ReportSlot;
  /** Where its menu is put. */
  menu: HTMLElement | null;
  /** For screen readers. */
  onSay: (text: string) => void;
  onPutAway: (how: 'suspend' | 'bury') => void;
}) {
  const t = useTranslations('studySession');
  const languages = useTranslations('languagesInText');
  const { from, to } = direction;
  const question = headTerm(content, from);
  const answer = headTerm(content, to);
  const [shown, setShown] = useState<Shown | null>(null);
  const [begunAt] = useState(() => performance.now());
  const [dialog, setDialog] = useState<'note' | 'keys' | 'report' | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const note = state.notes.get(content.id) || undefined;
  const sayQuestion = useVoice(from, question?.text ?? '');
  const sayAnswer = useVoice(to, answer?.text ?? '');
  const isTyped = state.deck?.isTyped === true;
  const page = `/${locale}/terms/${content.slug}`;

  const announce = useEffectEvent(() => {
    const way = t('direction', { from: languages(from), to: languages(to) });
    onSay(t('live.card', { direction: way, text: question?.text ?? '' }));
  });
  useEffect(() => announce(), []);

  const reveal = (next: Way) => {
    if (shown) return;
    const at = session.now();
    const preview = state.scheduler.preview(card, { at, day: session.today() });
    setShown({ ...next, at, preview });
    const text = t('live.answer', { text: answer?.text ?? '' });
    onSay(next.how === 'typed' ? `${t(`typed.verdict.${next.verdict.kind}`)}. ${text}` : text);
  };
  const proposed = proposedGrade(shown);
  const grade = (rating: Rating) => {
    if (!shown) return;
    const typed = shown.how === 'typed' ? shown.typed : undefined;
    void session.answer(card.key, rating, performance.now() - begunAt, typed);
  };
  const check = (typed: string) => {
    const terms = content.terms.filter(({ lang }) => lang === to);
    reveal({ how: 'typed', typed, verdict: judgeAnswer(typed, to, terms) });
  };
  const show = () => reveal({ how: 'shown' });
  const say = shown ? sayAnswer : sayQuestion;
  useKeys({
    ' ': shown ? () => grade(proposed) : isTyped ? undefined : show,
    Enter: shown ? () => grade(proposed) : isTyped ? undefined : show,
    ...Object.fromEntries(
      ([1, 2, 3, 4] as const).map((rating) => [String(rating), () => grade(rating)]),
    ),
    r: say,
    n: () => setDialog('note'),
    s: () => onPutAway('suspend'),
    b: () => onPutAway('bury'),
    '?': () => setDialog('keys'),
  });
  useSwipe(area, {
    tap: shown || isTyped ? undefined : show,
    up: shown || isTyped ? undefined : show,
    left: shown ? () => grade(1) : undefined,
    right: shown ? () => grade(3) : undefined,
  });
  if (!question || !answer) return null;

  return (
    <>
      <div
        ref={area}
        data-card={card.key}
        className={`flex flex-1 flex-col items-center justify-center gap-5 overflow-y-auto px-4 py-6 ${shown ? 'touch-pan-y' : 'touch-none'}`}
      >
        <DirectionLabel direction={direction} />
        <CardTerm
          term={question}
          say={sayQuestion}
          sayLabel={t('answer.listenIn', { language: languages(from) })}
        />
        {shown && (
          <div
            data-answer
            className="flex w-full flex-col items-center gap-5 transition duration-150 starting:-translate-y-1 starting:opacity-0"
          >
            <hr className="w-12 border-line-strong" />
            {shown.how === 'typed' && <VerdictView verdict={shown.verdict} lang={to} />}
            <CardTerm
              term={answer}
              say={sayAnswer}
              sayLabel={t('answer.listenIn', { language: languages(to) })}
            />
            <AnswerDetails
              card={card}
              content={content}
              direction={direction}
              settings={state.settings}
              note={note}
              locale={locale}
            />
            {isLeech(card) && (
              <LeechAdvice
                lapses={card.lapses}
                page={page}
                onNote={() => setDialog('note')}
                onSuspend={() => onPutAway('suspend')}
              />
            )}
          </div>
        )}
      </div>
      <div
        data-bottom-bar
        className="sticky bottom-0 flex items-center justify-center gap-2 border-line border-t bg-ground px-4 py-4"
      >
        <div className="flex min-w-0 flex-1 justify-center">
          {shown ? (
            <GradeBar preview={shown.preview} at={shown.at} proposed={proposed} onGrade={grade} />
          ) : isTyped ? (
            <TypedAnswer
              lang={to}
              onCheck={check}
              onUnknown={() => reveal({ how: 'unknown' })}
              onShow={show}
            />
          ) : (
            <ShowButton onShow={show} />
          )}
        </div>
      </div>
      {menu &&
        createPortal(
          <CardMenu
            hasNote={note !== undefined}
            signIn={report ? undefined : `/${locale}/sign-in?next=${encodeURIComponent(page)}`}
            onNote={() => setDialog('note')}
            onPutAway={onPutAway}
            onFlag={() => setDialog('report')}
            onKeys={() => setDialog('keys')}
          />,
          menu,
        )}
      {dialog === 'note' && (
        <NoteDialog
          note={note ?? ''}
          onClose={() => setDialog(null)}
          onSave={(text) => void session.saveNote(content.id, text)}
        />
      )}
      <KeysDialog
        isOpen={dialog === 'keys'}
        onOpenChange={(isOpen) => setDialog(isOpen ? 'keys' : null)}
      />
      {report?.({
        content,
        isOpen: dialog === 'report',
        onOpenChange: (isOpen) => setDialog(isOpen ? 'report' : null),
      })}
    </>
  );
}

function ShowButton({ onShow }: { onShow: () => void }) {
  const t = useTranslations('studySession');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <Button ref={button} variant="primary" onClick={onShow} className="min-h-17 w-full max-w-sm">
      {t('show')}
      <Kbd className="border-current text-on-accent">{t('keys.space')}</Kbd>
    </Button>
  );
}

/** Good, unless what was typed says otherwise. */
function proposedGrade(shown: Shown | null): Rating {
  if (shown?.how === 'typed') return shown.verdict.grade;
  return shown?.how === 'unknown' ? 1 : 3;
}
