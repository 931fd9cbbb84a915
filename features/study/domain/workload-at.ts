import type { WorkloadPoint } from './workload';

/** What a retention between the points of the curve costs and gives, on a straight line between its neighbours. */
export function workloadAt(
  points: readonly WorkloadPoint[],
  retention: number,
): WorkloadPoint | null {
  const inOrder = [...points].sort((a, b) => a.retention - b.retention);
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last) return null;
  if (retention <= first.retention) return first;
  if (retention >= last.retention) return last;
  const index = inOrder.findIndex((point) => point.retention >= retention);
  const below = inOrder[index - 1] ?? first;
  const above = inOrder[index] ?? last;
  const share = (retention - below.retention) / (above.retention - below.retention);
  const between = (a: number, b: number) => a + share * (b - a);
  return {
    retention,
    answersPerDay: between(below.answersPerDay, above.answersPerDay),
    remembered: between(below.remembered, above.remembered),
  };
}
