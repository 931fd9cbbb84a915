import { isAskable } from './ask';
import { type BoxState, viewOf } from './combobox';

export interface Key {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

export type Intent =
  | { type: 'move'; by: 1 | -1 }
  /** Back from the options to the text. */
  | { type: 'leave' }
  /** On to what comes after the box. */
  | { type: 'exit' }
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'clear' }
  /** Opens the option with this index. */
  | { type: 'choose'; index: number }
  | { type: 'forget'; text: string };

const steps: Record<string, 1 | -1 | undefined> = { ArrowDown: 1, ArrowUp: -1 };
const caretKeys = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];

/**
 * What a key means in the search box, as WAI-ARIA 1.2 has it for a combobox.
 * @returns null for a key that is the text field's own
 */
export function intentOf(state: BoxState, pressed: Key): Intent | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = pressed;
  const view = viewOf(state);
  // Forwards or backwards: a list that scrolls would be the next stop while it is there.
  if (key === 'Tab') return view === 'closed' ? null : { type: 'exit' };
  if (altKey || ctrlKey || metaKey || shiftKey) return null;
  const by = steps[key];
  if (by) {
    if (view !== 'closed') return { type: 'move', by };
    return state.recent.length > 0 || isAskable(state.text) ? { type: 'open' } : null;
  }
  if (key === 'Escape') {
    if (view !== 'closed') return { type: 'close' };
    return state.text === '' ? null : { type: 'clear' };
  }
  if (state.active === null) return null;
  if (key === 'Enter') return { type: 'choose', index: state.active };
  if (caretKeys.includes(key)) return { type: 'leave' };
  const recent = view === 'recent' ? state.recent[state.active] : undefined;
  return key === 'Delete' && recent !== undefined ? { type: 'forget', text: recent } : null;
}
