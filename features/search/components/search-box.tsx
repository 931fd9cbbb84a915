'use client';

import {
  type FocusEvent,
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  Suspense,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Lang } from '@/language/lang';
import { cx } from '@/ui/cx';
import type { Packed } from '@/ui/packed';
import { SearchField } from '@/ui/search-field';
import { useLoaded } from '@/ui/use-loaded';
import { maxQuestionLength } from '../domain/ask';
import { viewOf } from '../domain/combobox';
import { intentOf } from '../domain/key-intent';
import { removeRecent } from '../domain/recent';
import { readRecent, rememberSearch, writeRecent } from './recent-storage';
import { useSearch } from './use-search';
import { useSlashKey } from './use-slash-key';
import type { SearchWords } from './words';

// What no page needs before someone searches.
const load = () => import('./search-popup');
const Popup = lazy(() => load().then(({ SearchPopup }) => ({ default: SearchPopup })));

// Set in the size of its script.
const isLao = /\p{Script=Lao}/u;
const never = () => () => {};
const optionId = (list: string, index: number) => `${list}-${index}`;

/** The search box: a form that works without JavaScript, and with it a combobox that finds while one types. */
export function SearchBox({
  locale,
  label,
  placeholder,
  query = '',
  compact = false,
  className,
  words,
}: {
  locale: Lang;
  label: string;
  placeholder: string;
  query?: string;
  compact?: boolean;
  className?: string;
  words: Packed<SearchWords>;
}) {
  const list = useId();
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { state, dispatch, type } = useSearch(locale);
  const [wanted, setWanted] = useState(false);
  const loaded = useLoaded(wanted, load, () => setWanted(false));
  // Without JavaScript it is no combobox, and must not be announced as one.
  const isCombobox = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const isOpen = loaded && viewOf(state) !== 'closed';
  useSlashKey(field);

  const onFocus = () => {
    setWanted(true);
    dispatch({ type: 'focused', text: field.current?.value ?? '', recent: readRecent() });
  };
  const onHydrated = useEffectEvent(() => {
    const input = field.current;
    if (!input || document.activeElement !== input) return;
    onFocus();
    if (input.value !== query) type(input.value);
  });
  // Someone may have begun to type before the page came alive.
  useEffect(() => onHydrated(), []);

  const write = (text: string) => {
    if (field.current) field.current.value = text;
    type(text);
  };
  const close = () => dispatch({ type: 'closed' });
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (!root.current?.contains(relatedTarget)) close();
  };
  const onMouseDown = (event: MouseEvent) => {
    // The field keeps the focus, whatever is clicked below it.
    if (event.target !== field.current) event.preventDefault();
  };
  const forget = (text: string) => {
    writeRecent(removeRecent(readRecent(), text));
    dispatch({ type: 'forgot', text });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const intent = intentOf(state, event);
    if (!intent) return;
    // The caret and the focus go where the key says.
    if (intent.type === 'exit') return close();
    if (intent.type === 'leave') return dispatch({ type: 'left' });
    event.preventDefault();
    switch (intent.type) {
      case 'move':
        return dispatch({ type: 'moved', by: intent.by });
      case 'open':
        dispatch({ type: 'opened' });
        if (!state.answer) type(field.current?.value ?? '');
        return;
      case 'close':
        return close();
      case 'clear':
        write('');
        return close();
      case 'choose':
        return document.getElementById(optionId(list, intent.index))?.click();
      case 'forget':
        return forget(intent.text);
    }
  };

  return (
    <search
      ref={root}
      onBlur={onBlur}
      onMouseDown={onMouseDown}
      className={cx('relative block', className)}
    >
      <form
        action={`/${locale}/search`}
        onSubmit={() => rememberSearch(field.current?.value ?? '')}
      >
        <SearchField
          ref={field}
          name="q"
          lang={isLao.test(wanted ? state.text : query) ? 'lo' : undefined}
          defaultValue={query}
          label={label}
          placeholder={placeholder}
          keyHint="/"
          maxLength={maxQuestionLength}
          size={compact ? 'md' : 'lg'}
          onFocus={onFocus}
          onChange={({ target, nativeEvent }) => type(target.value, isHeld(nativeEvent))}
          onCompositionEnd={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={onKeyDown}
          {...(isCombobox && {
            role: 'combobox',
            'aria-autocomplete': 'list',
            'aria-expanded': isOpen,
            'aria-controls': isOpen ? list : undefined,
            'aria-activedescendant':
              isOpen && state.active !== null ? optionId(list, state.active) : undefined,
          })}
        />
      </form>
      {loaded && (
        <Suspense>
          <Popup
            id={list}
            locale={locale}
            state={state}
            words={words}
            onRemember={rememberSearch}
            onLeave={() => {
              // The box may stay in the frame of the page that comes; its text is done with.
              if (compact) write('');
              close();
              field.current?.blur();
            }}
            onPick={(text) => {
              write(text);
              field.current?.focus();
            }}
            onForget={forget}
            onForgetAll={() => {
              writeRecent([]);
              dispatch({ type: 'forgot' });
            }}
            onRetry={() => type(state.text)}
          />
        </Suspense>
      )}
    </search>
  );
}

/**
 * Whether what is typed is in the middle of a composition. The keyboard of a phone composes every word, so there it
 * is what has been typed; elsewhere it is what an input method has not made a letter of yet.
 */
function isHeld(event: Event): boolean {
  const isComposing = event instanceof InputEvent && event.isComposing;
  return isComposing && !matchMedia('(pointer: coarse)').matches;
}
