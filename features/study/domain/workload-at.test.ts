import { expect, it } from 'vitest';
import { workloadAt } from './workload-at';

const point = (retention: number, answersPerDay: number) => ({
  retention,
  answersPerDay,
  remembered: 100 * retention,
});
const points = [point(0.95, 60), point(0.8, 20), point(0.9, 40)];

it('is on the line between the neighbours, and at the ends beyond them', () => {
  expect(workloadAt(points, 0.85)?.answersPerDay).toBeCloseTo(30);
  expect(workloadAt(points, 0.9)).toEqual(points[2]);
  expect(workloadAt(points, 0.94)?.answersPerDay).toBeCloseTo(56);
  expect(workloadAt(points, 0.7)).toEqual(points[1]);
  expect(workloadAt(points, 0.97)).toEqual(points[0]);
  expect(workloadAt([], 0.9)).toBeNull();
});
