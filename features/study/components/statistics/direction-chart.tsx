import { scaleLinear } from 'd3-scale';
import { Td, Th } from '@/ui/table';
import { type RetentionByDirection, shareOf } from '../../domain/statistics/retention';
import { ChartFigure } from './chart-figure';
import { LABEL_SIZE } from './chart-frame';
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
  const { say, number } = texts;
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
        <>
          <thead>
            <tr>
              <Th>{say('directions.direction')}</Th>
              <Th numeric>{say('retention.asked')}</Th>
              <Th numeric>{say('retention.all')}</Th>
              <Th numeric>{say('retention.young')}</Th>
              <Th numeric>{say('retention.mature')}</Th>
            </tr>
          </thead>
          <tbody>
            {directions.map((one) => (
              <tr key={one.from + one.to}>
                <Th scope="row">{directionText(texts, one)}</Th>
                <Td numeric>{number(one.all.asked)}</Td>
                <Td numeric>{percentText(texts, shareOf(one.all))}</Td>
                <Td numeric>{percentText(texts, shareOf(one.young))}</Td>
                <Td numeric>{percentText(texts, shareOf(one.mature))}</Td>
              </tr>
            ))}
          </tbody>
        </>
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
