import { scaleLinear } from 'd3-scale';
import { type RetentionByDirection, shareOf } from '../../domain/statistics/retention';
import { ChartFigure } from './chart-figure';
import { LABEL_SIZE } from './chart-frame';
import { RetentionRows } from './retention-rows';
import { directionText, percentText, type StatisticsTexts } from './texts';

const width = 328;
const row = 30;
const left = 66;
const right = 44;

/** True retention of each direction over the year, from nothing to all. */
export function DirectionChart({
  texts,
  directions,
}: {
  texts: StatisticsTexts;
  directions: readonly RetentionByDirection[];
}) {
  const { say } = texts;
  const [best] = [...directions].sort((a, b) => (shareOf(b.all) ?? 0) - (shareOf(a.all) ?? 0));
  const x = scaleLinear([0, 1], [left, width - right]);
  const height = Math.max(1, directions.length) * row + 6;
  return (
    <ChartFigure
      texts={texts}
      title={say('directions.title')}
      summary={
        best
          ? say('directions.summary', {
              best: directionText(texts, best),
              bestShare: percentText(texts, shareOf(best.all)),
            })
          : say('retention.none')
      }
      table={
        <RetentionRows
          texts={texts}
          head={say('directions.direction')}
          rows={directions.map((one) => ({
            ...one,
            key: one.from + one.to,
            name: directionText(texts, one),
          }))}
        />
      }
    >
      {(summary) => (
        <svg
          role="img"
          aria-label={summary}
          viewBox={`0 0 ${width} ${height}`}
          className="h-auto w-full max-w-lg"
        >
          {directions.map(({ from, to, all }, at) => {
            const share = shareOf(all) ?? 0;
            const y = at * row + 8;
            return (
              <g key={from + to}>
                <text
                  x={0}
                  y={y + 9}
                  dy="0.35em"
                  fontSize={LABEL_SIZE + 1}
                  className="fill-ink-2 font-semibold"
                >
                  {`${from.toUpperCase()} → ${to.toUpperCase()}`}
                </text>
                <rect
                  x={x(0)}
                  y={y}
                  width={x(1) - x(0)}
                  height={18}
                  className="fill-none stroke-line-control"
                  strokeWidth={0.75}
                />
                <rect x={x(0)} y={y} width={x(share) - x(0)} height={18} className="fill-accent" />
                <text
                  x={width}
                  y={y + 9}
                  dy="0.35em"
                  textAnchor="end"
                  fontSize={LABEL_SIZE + 1}
                  className="fill-ink"
                >
                  {percentText(texts, share)}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </ChartFigure>
  );
}
