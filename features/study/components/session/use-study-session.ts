import { useCallback, useEffect, useState } from 'react';
import type { Lang } from '@/language/lang';
import { importGuestAction } from '../../actions';
import type { Answer } from '../../browser/answer';
import { hasGuestWork } from '../../browser/guest-mark';
import { newId } from '../../browser/ids';
import { moveGuest } from '../../browser/move-guest';
import { isGuestStore, openStore } from '../../browser/open-store';
import { makeSession, type StudySession } from '../../browser/session';
import type { StudyStore } from '../../browser/store';
import { defaultSettings } from '../../domain/settings';
import type { SessionStart } from '../../start-schema';

export interface SessionProps {
  /** null: a guest */
  userId: string | null;
  locale: Lang;
  start: SessionStart;
  /** Whether the learner has chosen no settings yet. */
  isNew: boolean;
}

export interface OpenedSession {
  store: StudyStore;
  session: StudySession;
}

export type Opening =
  | { step: 'opening'; isMoving: boolean }
  | { step: 'failed'; code: string }
  | ({ step: 'open' } & OpenedSession);

/** Opens a session, and closes it with the page. */
export function useStudySession(props: SessionProps): [Opening, () => void] {
  const [opening, setOpening] = useState<Opening>({ step: 'opening', isMoving: false });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens it anew; the properties of a page do not change.
  useEffect(() => {
    let isGone = false;
    const ends: (() => void)[] = [];
    const show = (next: Opening) => {
      if (!isGone) setOpening(next);
    };
    open(props, show).then(
      (opened) => {
        if (!opened) return;
        if (isGone) return opened.session.close();
        ends.push(listen(opened));
        show({ step: 'open', ...opened });
      },
      () => show({ step: 'failed', code: 'unexpected' }),
    );
    return () => {
      isGone = true;
      for (const end of ends) end();
    };
  }, [attempt]);
  const retry = useCallback(() => {
    setOpening({ step: 'opening', isMoving: false });
    setAttempt((count) => count + 1);
  }, []);
  return [opening, retry];
}

async function open(
  props: SessionProps,
  show: (opening: Opening) => void,
): Promise<OpenedSession | null> {
  const { userId, locale } = props;
  if (userId && hasGuestWork()) {
    show({ step: 'opening', isMoving: true });
    // What breaks off goes on with the next page.
    await moveGuest({ userId, importGuest: importGuestAction });
  }
  const store = openStore(userId, locale);
  await chooseSettings(store, props);
  const deck = await deckOf(store, props.start);
  if (!deck.ok) {
    show({ step: 'failed', code: deck.code });
    return null;
  }
  if (deck.data && props.start.kind !== 'deck') {
    // A reload goes on with the deck that was made.
    history.replaceState(history.state, '', `?deck=${deck.data}`);
  }
  const session = makeSession({ store, deckId: deck.data });
  await session.load();
  const { problem } = session.getSnapshot();
  if (problem === null) return { store, session };
  session.close();
  show({ step: 'failed', code: problem });
  return null;
}

/** Who begins knows the language that they read the site in, and lives where the browser does. */
async function chooseSettings(store: StudyStore, { locale, isNew }: SessionProps) {
  if (isGuestStore(store)) {
    const { settings, isNew } = await store.readSettings();
    if (isNew) await store.saveSettings(settings);
  } else if (isNew) {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    await store.saveSettings(defaultSettings(locale, timeZone));
  }
}

async function deckOf(store: StudyStore, start: SessionStart): Promise<Answer<string | null>> {
  if (start.kind === 'all') return { ok: true, data: null };
  if (start.kind === 'deck') return { ok: true, data: start.id };
  if (start.kind === 'concepts') {
    const added = await store.addToList({ deckId: null, conceptIds: start.ids });
    return added.ok ? { ok: true, data: added.data.deck.id } : added;
  }
  const { kind, source } = start;
  const title = kind === 'article' ? start.title : null;
  if (kind === 'article' && !title) return { ok: false, code: 'notFound' };
  const deck = { id: newId(), kind, source, name: null, isTyped: false };
  const saved = await store.saveDeck(deck, title);
  return saved.ok ? { ok: true, data: saved.data.id } : saved;
}

function listen({ store, session }: OpenedSession): () => void {
  const wake = () => {
    if (!document.hidden) void session.wake();
  };
  const stop = store.outbox?.start();
  document.addEventListener('visibilitychange', wake);
  return () => {
    document.removeEventListener('visibilitychange', wake);
    stop?.();
    session.close();
  };
}
