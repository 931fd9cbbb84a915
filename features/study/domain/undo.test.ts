import { expect, it } from 'vitest';
import type { ReviewEvent } from './event';
import { answer, deed, START, takeBack } from './fixtures/events';
import { eventToUndo } from './undo';

it('leads back to where the session began', () => {
  let events: ReviewEvent[] = [
    answer('b', START + 2000),
    answer('a', START),
    deed('s', START + 1000, 'suspend'),
  ];
  const undone: string[] = [];
  for (let event = eventToUndo(events); event; event = eventToUndo(events)) {
    undone.push(event.id);
    events = [...events, takeBack(`undo-${event.id}`, START + 9000, event.id)];
  }
  expect(undone).toEqual(['b', 's', 'a']);
  const redone = [...events, takeBack('redo', START + 9999, 'undo-a')];
  expect(eventToUndo(redone)?.id).toBe('a');
});
