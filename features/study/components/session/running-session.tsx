import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Lang } from '@/language/lang';
import type { StudySession } from '../../browser/session';
import { progressOf, type SessionState } from '../../browser/session-state';
import type { StudyStore } from '../../browser/store';
import { newCard } from '../../domain/card';
import { conceptOf, readCardKey } from '../../domain/card-key';
import { eventToUndo } from '../../domain/undo';
import { EndPage } from './end-page';
import { FetchingPage } from './fetching-page';
import { LiveRegion } from './live-region';
import { NothingPage } from './nothing-page';
import type { ReportSlot } from './report-slot';
import { SessionBar } from './session-bar';
import { StatusLine } from './status-line';
import { StudyCard } from './study-card';
import { useKeys } from './use-keys';
import { WaitingPage } from './waiting-page';

/** A session that is open: a card, or what there is to say when none comes. */
export function RunningSession({
  store,
  session,
  locale,
  decks,
  report,
}: {
  store: StudyStore;
  session: StudySession;
  locale: Lang;
  /** The address of the list of decks. */
  decks: string;
  report: ReportSlot;
}) {
  const t = useTranslations('studySession');
  const { state, next, isUnkept } = useSyncExternalStore(
    session.subscribe,
    session.getSnapshot,
    session.getSnapshot,
  );
  const [said, setSaid] = useState('');
  /** What was done last, where it is not to be seen otherwise, and after how many events. */
  const [done, setDone] = useState({ text: '', events: 0 });
  const [isStopped, setIsStopped] = useState(false);
  const [menu, setMenu] = useState<HTMLSpanElement | null>(null);
  const canUndo = state !== null && eventToUndo(state.events) !== null;
  const tell = (text: string) =>
    setDone({ text, events: session.getSnapshot().state?.events.length ?? 0 });
  const undo = async () => {
    setIsStopped(false);
    await session.undo();
    tell(t('done.undo'));
  };
  useKeys({ u: canUndo ? undo : undefined });
  if (!state || !next) return null;

  const progress = progressOf(state);
  const isMore = state.beyond.new + state.beyond.learning + state.beyond.review > 0;
  const putAway = async (how: 'suspend' | 'bury', key: string) => {
    await session[how](key);
    tell(t(`done.${how}`));
  };

  let shown = (
    <EndPage
      state={state}
      store={store}
      now={session.now()}
      locale={locale}
      decks={decks}
      onGoOn={isStopped ? () => setIsStopped(false) : undefined}
    />
  );
  const key = next.key;
  const content = key === null ? undefined : state.contents.get(conceptOf(key));
  const direction = key === null ? undefined : readCardKey(key)?.direction;
  if (key !== null && content && direction) {
    const card = state.cards.get(key) ?? newCard(key);
    shown = (
      <StudyCard
        // The same card may come twice running, and is another question then.
        key={`${key}/${state.events.length}`}
        card={card}
        content={content}
        direction={direction}
        state={state}
        session={session}
        locale={locale}
        report={report}
        menu={menu}
        onSay={setSaid}
        onPutAway={(how) => void putAway(how, key)}
      />
    );
  } else if (next.key === null && next.comesAt !== null && !isStopped) {
    shown = (
      <WaitingPage
        until={next.comesAt}
        now={session.now}
        onCome={() => void session.wake()}
        onStop={() => setIsStopped(true)}
      />
    );
  } else if (isMore && !isStopped) {
    shown = <FetchingPage onRetry={() => void session.fetch()} onStop={() => setIsStopped(true)} />;
  } else if (state.events.length === 0) {
    shown = <NothingPage store={store} decks={decks} />;
  }
  return (
    <main className="flex flex-1 flex-col">
      <Heading state={state} />
      <SessionBar
        {...progress}
        millis={timeOf(state)}
        decks={decks}
        onUndo={canUndo ? () => void undo() : undefined}
        menu={setMenu}
      />
      <StatusLine store={store} locale={locale} isUnkept={isUnkept} />
      {state.queue.isBacklog && key !== null && (
        <p className="mx-auto w-full max-w-page px-4 pt-1 text-label text-warning">
          {t('backlog', { count: state.queue.waiting })}
        </p>
      )}
      <p role="status" className="mx-auto w-full max-w-page px-4 text-ink-2 text-label">
        {done.events === state.events.length && done.text}
      </p>
      {shown}
      <LiveRegion said={said} />
    </main>
  );
}

function Heading({ state: { deck } }: { state: SessionState }) {
  const t = useTranslations('studySession');
  const categories = useTranslations('categories');
  const first = useRef<HTMLHeadingElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  let name = t('allDecks');
  if (deck?.kind === 'list') name = deck.name ?? t('myDeck');
  else if (deck?.kind === 'category') name = categories(deck.source as 'institution');
  return (
    <h1 ref={first} tabIndex={-1} className="sr-only">
      {deck?.kind === 'article' ? t('title') : t('heading', { deck: name })}
    </h1>
  );
}

function timeOf({ events }: SessionState): number {
  return events.reduce(
    (sum, event) => sum + (event.kind === 'answer' ? event.durationMillis : 0),
    0,
  );
}
