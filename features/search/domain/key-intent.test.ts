import { describe, expect, it } from 'vitest';
import { type BoxState, closedBox } from './combobox';
import { hitOf } from './fixtures/hits';
import { intentOf } from './key-intent';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const press = (state: BoxState, key: string) => intentOf(state, { key, ...plain });

const closed: BoxState = closedBox;
const recent: BoxState = { ...closed, open: true, recent: ['IPU', 'ASEAN'] };
const answer = { hits: [hitOf({})], nearest: [] };
const found: BoxState = { ...closed, open: true, text: 'qu', answer };

describe('in a box with options', () => {
  it('arrows move', () => {
    expect(press(found, 'ArrowDown')).toEqual({ type: 'move', by: 1 });
    expect(press(recent, 'ArrowUp')).toEqual({ type: 'move', by: -1 });
  });

  it('Escape closes', () => {
    expect(press(found, 'Escape')).toEqual({ type: 'close' });
    expect(press(recent, 'Escape')).toEqual({ type: 'close' });
  });

  it('Enter opens the option that the keys are on, and sends the form when they are on none', () => {
    expect(press({ ...found, active: 0 }, 'Enter')).toEqual({ type: 'choose', index: 0 });
    expect(press(found, 'Enter')).toBeNull();
  });

  it.each(['Home', 'End', 'ArrowLeft', 'ArrowRight'])('%s belongs to the text', (key) => {
    expect(press(found, key)).toBeNull();
    expect(press({ ...found, active: 0 }, key)).toEqual({ type: 'leave' });
  });

  it('Delete removes a recent search, and nothing else', () => {
    expect(press({ ...recent, active: 1 }, 'Delete')).toEqual({ type: 'forget', text: 'ASEAN' });
    expect(press({ ...recent, active: 2 }, 'Delete')).toBeNull();
    expect(press(recent, 'Delete')).toBeNull();
    expect(press({ ...found, active: 0 }, 'Delete')).toBeNull();
  });

  it('Tab goes on, in either direction', () => {
    expect(press(found, 'Tab')).toEqual({ type: 'exit' });
    expect(intentOf(recent, { key: 'Tab', ...plain, shiftKey: true })).toEqual({ type: 'exit' });
    expect(press(closed, 'Tab')).toBeNull();
  });

  it.each(['a', ' ', 'Backspace', 'PageDown'])('%s is left alone', (key) => {
    expect(press({ ...found, active: 0 }, key)).toBeNull();
  });
});

describe('in a box without options', () => {
  it('arrows open what there is to show', () => {
    expect(press({ ...found, open: false }, 'ArrowDown')).toEqual({ type: 'open' });
    expect(press({ ...recent, open: false }, 'ArrowUp')).toEqual({ type: 'open' });
    expect(press(closed, 'ArrowDown')).toBeNull();
    expect(press({ ...closed, text: 'q' }, 'ArrowDown')).toBeNull();
  });

  it('Escape clears the text', () => {
    expect(press({ ...found, open: false }, 'Escape')).toEqual({ type: 'clear' });
    expect(press(closed, 'Escape')).toBeNull();
  });
});

it.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])('with %s a key is not for us', (modifier) => {
  for (const key of ['ArrowDown', 'Escape', 'Enter', 'Delete']) {
    expect(intentOf({ ...recent, active: 0 }, { key, ...plain, [modifier]: true })).toBeNull();
  }
});
