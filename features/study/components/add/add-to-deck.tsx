'use client';

import { lazy, Suspense, useState } from 'react';
import type { Lang } from '@/language/lang';
import { type Packed, unpack } from '@/ui/packed';
import { useHydrated } from '@/ui/use-hydrated';

export interface AddToDeckProps {
  locale: Lang;
  /** null: a guest */
  userId: string | null;
  conceptId: string;
  texts: Record<
    | 'add'
    | 'adding'
    | 'added'
    | 'already'
    | 'removed'
    | 'study'
    | 'undo'
    | 'messages'
    | 'close'
    | 'offline'
    | 'failed'
    | 'signedOut'
    | 'signIn',
    string
  >;
}

// Few readers study what they look up, and the page of a term is to be small: nothing is loaded before a click.
const load = () => import('./adding');
const Messages = lazy(async () => ({ default: (await load()).AddMessages }));

/** Puts a term into one's own list. */
export function AddToDeck({ data }: { data: Packed<AddToDeckProps> }) {
  const props = unpack(data);
  const { texts } = props;
  const isAlive = useHydrated();
  const [state, setState] = useState<'new' | 'busy' | 'idle' | 'offline'>('new');
  const add = async () => {
    if (state === 'busy') return;
    setState('busy');
    try {
      const { addToDeck } = await load();
      await addToDeck(props);
      setState('idle');
    } catch {
      setState('offline');
    }
  };
  return (
    <>
      <button
        type="button"
        disabled={!isAlive}
        onClick={add}
        className="min-h-6 text-accent-ink underline-offset-4 hover:underline touch:min-h-11 print:hidden"
      >
        {state === 'busy' ? texts.adding : texts.add}
      </button>
      {state === 'offline' && <span role="alert">{texts.offline}</span>}
      {state === 'idle' && (
        <Suspense>
          <Messages label={texts.messages} closeLabel={texts.close} />
        </Suspense>
      )}
    </>
  );
}
