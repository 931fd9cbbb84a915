import { answerOf } from '@/ui/answer-of';
import { Toaster } from '@/ui/toast';
import { type ToastMessage, toast } from '@/ui/toast-store';
import { sessionAddress } from '../../domain/session-address';
import type { ListChange } from '../../schema';
import type { AddToDeckProps } from './add-to-deck';

/** Where the messages about it appear. */
export const AddMessages = Toaster;

/** Puts a term into the own list of who reads it, and says so; what is in it already is not put in twice. */
export async function addToDeck(props: AddToDeckProps): Promise<void> {
  const { locale, conceptId, texts } = props;
  const answer = await answerOf(keeping(props, (lists) => lists.addToList(of(null, conceptId))));
  if (!answer.ok) return toast(problemOf(answer.code, props));
  const { deck, added } = answer.data;
  const study = (
    <a href={sessionAddress(locale, { deck: deck.id })} rel="nofollow" className="link">
      {texts.study}
    </a>
  );
  if (added.length === 0) return toast({ title: texts.already, description: study });
  toast({
    title: texts.added,
    description: study,
    tone: 'good',
    action: {
      label: texts.undo,
      onSelect: async () => {
        const change = of(deck.id, conceptId);
        const undone = await answerOf(keeping(props, (lists) => lists.removeFromList(change)));
        toast(undone.ok ? { title: texts.removed } : problemOf(undone.code, props));
      },
    },
  });
}

const of = (deckId: string | null, conceptId: string): ListChange => ({
  deckId,
  conceptIds: [conceptId],
});

/** Does something with the lists of an account on the server, with those of a guest in this browser. */
async function keeping<T>(
  { locale, userId }: AddToDeckProps,
  act: (lists: Lists) => Promise<T>,
): Promise<T> {
  if (userId !== null) {
    const { addToListAction, removeFromListAction } = await import('../../actions');
    return act({ addToList: addToListAction, removeFromList: removeFromListAction });
  }
  const { openGuestStore } = await import('../../browser/guest-store');
  const store = openGuestStore({ locale });
  try {
    return await act(store);
  } finally {
    store.db.close();
  }
}

type Lists = Pick<import('../../browser/store').StudyStore, 'addToList' | 'removeFromList'>;

function problemOf(code: string, { locale, texts }: AddToDeckProps): ToastMessage {
  if (code === 'offline') return { title: texts.offline, tone: 'bad' };
  if (code !== 'unauthenticated') return { title: texts.failed, tone: 'bad' };
  return {
    title: texts.signedOut,
    tone: 'bad',
    action: {
      label: texts.signIn,
      onSelect: () => void window.open(`/${locale}/sign-in`, '_blank', 'noreferrer'),
    },
  };
}
