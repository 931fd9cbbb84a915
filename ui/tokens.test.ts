import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

type Scheme = 'light' | 'dark';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: string, back: string, scheme: Scheme): number {
  const [dark = 0, light = 0] = [front, back]
    .map((name) => {
      const token = tokens.get(name);
      if (!token) throw new Error(`no token --${name}`);
      return luminance(token[scheme]);
    })
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT: [front: string, backs: string[]][] = [
  ['ink', ['ground', 'raised', 'accent-wash', 'mark']],
  ['ink-2', ['ground', 'raised', 'accent-wash']],
  ['ink-3', ['ground', 'raised', 'accent-wash']],
  ['accent', ['ground', 'raised', 'accent-wash', 'mark']],
  ['accent-ink', ['ground', 'raised', 'accent-wash', 'mark']],
  ['warning', ['ground', 'raised', 'accent-wash', 'mark']],
  ['good', ['ground', 'raised', 'accent-wash', 'mark']],
  ['bad', ['ground', 'raised', 'accent-wash', 'mark']],
  ['on-accent', ['accent', 'accent-ink']],
  ['ground', ['ink', 'accent']],
];

// Edges of controls, and the focus ring.
const EDGES: [front: string, backs: string[]][] = [
  ['line-control', ['ground', 'raised']],
  ['accent', ['ground', 'raised', 'accent-wash']],
  ['bad', ['ground', 'raised']],
];

describe.each(['light', 'dark'] as const)('the %s colours', (scheme) => {
  it.each(TEXT.flatMap(([front, backs]) => backs.map((back) => [front, back] as const)))(
    'text: %s on %s is at least 4.5 : 1',
    (front, back) => expect(contrast(front, back, scheme)).toBeGreaterThanOrEqual(4.5),
  );

  it.each(EDGES.flatMap(([front, backs]) => backs.map((back) => [front, back] as const)))(
    'edge: %s on %s is at least 3 : 1',
    (front, back) => expect(contrast(front, back, scheme)).toBeGreaterThanOrEqual(3),
  );
});
