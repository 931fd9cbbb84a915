import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELATION_KINDS } from '@/features/glossary/schema';
import { DIRECTED_KINDS, EDGE_KINDS, type Edge, relationProblems } from './relations';

/** `a broader b` as an edge. */
function edges(...lines: string[]): Edge[] {
  return lines.map((line) => {
    const [from = '', kind = '', to = ''] = line.split(' ');
    return { from, kind: kind as Edge['kind'], to };
  });
}

function shown(present: Edge[], added: Edge[]): string[] {
  return relationProblems(present, added).map(({ edge, code, circle }) =>
    [edge.from, edge.kind, edge.to, code, ...circle].join(' '),
  );
}

describe('relationProblems', () => {
  it.each([
    [[], ['a broader b', 'b broader c', 'a broader c', 'a related b'], []],
    [[], ['a broader a'], ['a broader a itself a a']],
    [[], ['a related a'], ['a related a itself a a']],
    [['a broader b'], ['b broader a'], ['b broader a circle b a b']],
    [
      ['a predecessor b', 'b predecessor c', 'b predecessor x'],
      ['c predecessor a'],
      ['c predecessor a circle c a b c'],
    ],
    [['a broader b'], ['b partOf a'], []],
    [['a broader b'], ['a broader b'], ['a broader b repeated']],
    [['a related b'], ['b related a'], ['b related a repeated']],
    [['a related b', 'b related c'], ['c related a'], []],
    [[], ['a partOf b', 'b partOf a', 'b partOf c'], ['b partOf a circle b a b']],
  ])('of %j with %j: %j', (present, added, problems) => {
    expect(shown(edges(...present), edges(...added))).toEqual(problems);
  });

  it('ends where there is a circle already', () => {
    expect(shown(edges('a broader b', 'b broader a'), edges('c broader a'))).toEqual([]);
  });

  it('takes no long time for a long chain', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => `c${i} broader c${i + 1}`);
    const start = performance.now();
    const [problem] = relationProblems(edges(...chain), edges('c20000 broader c0'));
    expect(problem?.circle).toHaveLength(20_002);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('knows the kinds of the schema', () => {
    expect(EDGE_KINDS.toSorted()).toEqual(RELATION_KINDS.toSorted());
  });

  const concept = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const edge: fc.Arbitrary<Edge> = fc.record({
    from: concept,
    kind: fc.constantFrom(...EDGE_KINDS),
    to: concept,
  });
  const anyEdges = fc.array(edge, { maxLength: 14 });

  it('leaves no circle in what it accepts, and each circle that it names is one', () => {
    fc.assert(
      fc.property(anyEdges, (added) => {
        const problems = relationProblems([], added);
        const refused = problems.map((problem) => problem.edge);
        const accepted = added.filter((each) => !refused.includes(each));
        for (const kind of DIRECTED_KINDS) {
          expect(isAcyclic(accepted.filter((each) => each.kind === kind))).toBe(true);
        }
        for (const problem of problems) {
          if (problem.code !== 'circle') continue;
          expect(problem.circle.at(-1)).toBe(problem.circle[0]);
          problem.circle.slice(1).forEach((to, at) => {
            const from = problem.circle[at];
            const { kind } = problem.edge;
            expect(added).toContainEqual({ from, kind, to });
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses only what is there, or would close a circle', () => {
    fc.assert(
      fc.property(anyEdges, (added) => {
        const { edge: refused, code } = relationProblems([], added)[0] ?? {};
        if (!refused || code !== 'circle') return;
        const before = added.slice(0, added.indexOf(refused));
        const ofKind = before.filter(({ kind }) => kind === refused.kind);
        expect(isAcyclic(ofKind)).toBe(true);
        expect(isAcyclic([...ofKind, refused])).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Takes away concepts from which nothing leads on, until none is left or all lead on. */
function isAcyclic(graph: readonly Edge[]): boolean {
  const open = graph.filter(({ to }) => graph.some(({ from }) => from === to));
  return open.length === 0 || (open.length < graph.length && isAcyclic(open));
}
