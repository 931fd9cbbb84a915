import { expect, it } from 'vitest';
import { IMPORT_STATES } from './import-state';
import { halfHours, keptDays, keptUntil, limitsAt, resting, written } from './keeping';

const createdAt = new Date('2026-11-01T00:00:00Z');
const appliedAt = new Date('2026-11-10T00:00:00Z');

it('is kept from the day when it came or was written, as long as nothing goes on with it', () => {
  const until = Object.fromEntries(
    IMPORT_STATES.map((state) => [
      state,
      keptUntil({ state, createdAt, appliedAt })?.toISOString(),
    ]),
  );
  expect(until).toEqual({
    columns: '2026-12-01T00:00:00.000Z',
    ready: '2026-12-01T00:00:00.000Z',
    failed: '2026-12-01T00:00:00.000Z',
    applied: '2026-12-10T00:00:00.000Z',
    undone: '2026-12-10T00:00:00.000Z',
  });
  expect([...resting, ...written].toSorted()).toEqual(Object.keys(until).toSorted());
});

it('is let go at the moment at which it is kept no longer', () => {
  const until = keptUntil({ state: 'ready', createdAt, appliedAt: null });
  expect(limitsAt(until ?? createdAt).whole).toEqual(createdAt);
  const { whole, half } = limitsAt(createdAt);
  expect((createdAt.getTime() - half.getTime()) / 3_600_000).toBe(halfHours);
  expect((createdAt.getTime() - whole.getTime()) / 86_400_000).toBe(keptDays);
});
