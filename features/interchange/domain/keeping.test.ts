import { expect, it } from 'vitest';
import { IMPORT_STATES } from './import-state';
import { halfHours, keptDays, keptUntil, limitsAt, resting, written } from './keeping';

const createdAt = new Date('2026-11-01T00:00:00Z');
const appliedAt = new Date('2026-11-10T00:00:00Z');

it('is kept from the day when it came or was written, as long as nothing goes on with it', () => {
  const until: Record<string, string> = {};
  for (const state of IMPORT_STATES) {
    const day = keptUntil({ state, createdAt, appliedAt });
    if (day) until[state] = day.toISOString().slice(0, 10);
  }
  expect(until).toEqual({
    columns: '2026-12-01',
    ready: '2026-12-01',
    failed: '2026-12-01',
    applied: '2026-12-10',
    undone: '2026-12-10',
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
