import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { cx } from '@/ui/cx';
import { SearchField } from '@/ui/search-field';
import { useTools } from './form-context';

export interface Choice<T> {
  key: string;
  value: T;
  content: ReactNode;
}

const delayMillis = 150;

/** A combobox (WAI-ARIA 1.2) that asks the server while one types, and hands over what is chosen. */
export function Picker<T>({
  id,
  label,
  ask,
  onPick,
}: {
  id: string;
  label: string;
  /** Throws when there is no answer. */
  ask: (question: string, signal: AbortSignal) => Promise<readonly Choice<T>[]>;
  onPick: (value: T) => void;
}) {
  const { texts } = useTools();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [question, setQuestion] = useState('');
  const [choices, setChoices] = useState<readonly Choice<T>[]>([]);
  const [state, setState] = useState<'closed' | 'open' | 'offline' | 'failed'>('closed');
  const [active, setActive] = useState(-1);
  const isOpen = state === 'open' && choices.length > 0;

  const search = useEffectEvent(async (text: string, signal: AbortSignal) => {
    try {
      const found = await ask(text, signal);
      if (signal.aborted) return;
      setChoices(found);
      setActive(-1);
      setState('open');
    } catch {
      if (!signal.aborted) setState(navigator.onLine ? 'failed' : 'offline');
    }
  });
  useEffect(() => {
    if (question === '') return;
    const controller = new AbortController();
    const timer = setTimeout(() => search(question, controller.signal), delayMillis);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [question]);
  useEffect(() => {
    if (active >= 0)
      document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, list]);

  const close = () => {
    setState('closed');
    setActive(-1);
  };
  const clear = () => {
    if (field.current) field.current.value = '';
    setQuestion('');
    setChoices([]);
    close();
  };
  const pick = (choice: Choice<T> | undefined) => {
    if (!choice) return;
    clear();
    onPick(choice.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const places = choices.length + 1;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const by = moves[event.key];
    if (by && isOpen) {
      event.preventDefault();
      setActive(((active + 1 + by + places) % places) - 1);
    } else if (by && choices.length > 0) {
      event.preventDefault();
      setState('open');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isOpen) pick(choices[active]);
    } else if (event.key === 'Escape' && state !== 'closed') {
      event.preventDefault();
      close();
    } else if (event.key === 'Escape') clear();
  };
  const status =
    state === 'closed'
      ? ''
      : state !== 'open'
        ? texts.picker[state]
        : texts.picker[choices.length > 0 ? 'found' : 'none'];
  return (
    <div className="relative">
      <SearchField
        ref={field}
        id={id}
        label={label}
        placeholder={label}
        size="md"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen && active >= 0 ? `${list}-${active}` : undefined}
        onChange={({ target }) => {
          const text = target.value.trim();
          setQuestion(text);
          if (text === '') clear();
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <p
        role="status"
        className={cx(isOpen || status === '' ? 'sr-only' : 'pt-1 text-label text-ink-2')}
      >
        {status}
      </p>
      {isOpen && (
        <div
          id={list}
          role="listbox"
          aria-label={texts.picker.results}
          tabIndex={-1}
          // The field keeps the focus, whatever is clicked below it.
          onMouseDown={(event) => event.preventDefault()}
          className="absolute inset-x-0 top-12 z-20 max-h-80 overflow-y-auto overscroll-contain rounded-panel border border-line-strong bg-raised shadow-pop"
        >
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field.
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus.
            <div
              key={choice.key}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === active}
              onClick={() => pick(choice)}
              className="min-h-11 cursor-pointer px-3 py-2 not-last:border-line not-last:border-b hover:bg-accent-wash aria-selected:bg-accent-wash aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-accent"
            >
              {choice.content}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
