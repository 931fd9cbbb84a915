import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';

/** Of every picture but the calendar, in units that are pixels on a phone of 360. */
export const CHART = { width: 328, height: 190, left: 36, right: 6, top: 10, bottom: 30 } as const;
export const LABEL_SIZE = 11;
/** Lao is not to be read smaller. */
const LAO_SIZE = 17;

const laoLetter = /\p{Script=Lao}/u;
export const labelSize = (text: string): number => (laoLetter.test(text) ? LAO_SIZE : LABEL_SIZE);

export type ValueScale = ScaleLinear<number, number>;

/** Values from the lower edge up. */
export const valueScale = (domain: [number, number]): ValueScale =>
  scaleLinear(domain, [CHART.height - CHART.bottom, CHART.top]);

/** The lines and values behind a picture, and what is written below it. */
export function ChartFrame({
  summary,
  scale,
  ticks,
  format,
  labels,
  children,
}: {
  summary: string;
  scale: ValueScale;
  ticks: readonly number[];
  format: (value: number) => string;
  /** By their middle. */
  labels: readonly { x: number; text: string }[];
  children: ReactNode;
}) {
  const { width, height, left, right, bottom } = CHART;
  return (
    <svg
      role="img"
      aria-label={summary}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto w-full max-w-lg"
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            x2={width - right}
            y1={scale(tick)}
            y2={scale(tick)}
            className="stroke-line-strong"
            strokeWidth={0.75}
          />
          <text
            x={left - 6}
            y={scale(tick)}
            dy="0.35em"
            textAnchor="end"
            fontSize={LABEL_SIZE}
            className="fill-ink-2"
          >
            {format(tick)}
          </text>
        </g>
      ))}
      {children}
      {labels.map(({ x, text }) => (
        <text
          key={`${x} ${text}`}
          x={x}
          // Lao marks stand high.
          y={height - bottom + (labelSize(text) > LABEL_SIZE ? 24 : 18)}
          textAnchor="middle"
          fontSize={labelSize(text)}
          className="fill-ink-2"
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
