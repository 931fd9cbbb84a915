import { describe, expect, it } from 'vitest';
import { answer, START, takeBack } from './fixtures/events';
import { withoutVoided } from './void';

const ids = (events: Parameters<typeof withoutVoided>[0]) =>
  withoutVoided(events).events.map(({ id }) => id);

describe('withoutVoided', () => {
  const a = answer('a', START);
  const b = answer('b', START + 1);

  it('takes back the one event that is named', () => {
    expect(ids([a, b, takeBack('v', START + 2, 'b')])).toEqual(['a']);
  });

  it('takes it back once, by two voids as by one', () => {
    expect(ids([a, b, takeBack('v', START + 2, 'b'), takeBack('w', START + 3, 'b')])).toEqual([
      'a',
    ]);
  });

  it('has what a voided void took back', () => {
    const undo = takeBack('v', START + 2, 'b');
    const redo = takeBack('w', START + 3, 'v');
    expect(ids([a, b, undo, redo])).toEqual(['a', 'b']);
    expect(ids([a, b, undo, redo, takeBack('x', START + 4, 'w')])).toEqual(['a']);
  });

  it('does not go by the time of a void, which a wrong clock may put first', () => {
    expect(ids([takeBack('v', START - 9, 'a'), a, b])).toEqual(['b']);
  });

  it('says that a void is early', () => {
    expect(withoutVoided([a, takeBack('v', START, 'b')]).awaitsVoided).toBe(true);
    expect(withoutVoided([a, b, takeBack('v', START, 'b')]).awaitsVoided).toBe(false);
  });

  it('gives rings no effect', () => {
    const ring = [takeBack('v', START, 'w'), takeBack('w', START, 'v')];
    expect(ids([a, ...ring])).toEqual(['a']);
    expect(ids([a, takeBack('x', START, 'v'), ...ring])).toEqual(['a']);
  });

  it('gives a void of an event of another card no effect', () => {
    const elsewhere = (targetId: string) => ({
      ...takeBack('v', START + 2, targetId),
      cardKey: 'another:en-lo',
    });
    expect(ids([a, b, elsewhere('b')])).toEqual(['a', 'b']);
    expect(ids([a, b, takeBack('u', START + 1, 'b'), elsewhere('u')])).toEqual(['a']);
  });
});
