import { max } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { Td, Th } from '@/ui/table';
import type { StabilityBar } from '../../domain/statistics/stability';
import { ChartFigure } from './chart-figure';
import { CHART, ChartFrame, valueScale } from './chart-frame';
import type { StatisticsTexts } from './texts';

/** How many cards are how firm in memory. */
export function StabilityChart({
  texts,
  bars,
  known,
  begun,
}: {
  texts: StatisticsTexts;
  bars: readonly StabilityBar[];
  known: number;
  begun: number;
}) {
  const { say, number } = texts;
  const scale = valueScale([0, Math.max(4, max(bars, ({ cards }) => cards) ?? 0)]).nice(4);
  const bands = scaleBand(
    bars.map(({ from }) => from),
    [CHART.left, CHART.width - CHART.right],
  ).paddingInner(0.15);
  const gap = bands.step() - bands.bandwidth();
  return (
    <ChartFigure
      texts={texts}
      title={say('stability.title')}
      summary={begun === 0 ? say('stability.none') : say('stability.summary', { known, begun })}
      table={
        <>
          <thead>
            <tr>
              <Th>{say('stability.bin')}</Th>
              <Th numeric>{say('stability.cards')}</Th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.from}>
                <Th scope="row">{binText(texts, bar)}</Th>
                <Td numeric>{number(bar.cards)}</Td>
              </tr>
            ))}
          </tbody>
        </>
      }
    >
      {(summary) => (
        <>
          <ChartFrame
            summary={summary}
            scale={scale}
            ticks={scale.ticks(4)}
            format={(value) => number(value)}
            labels={bars.map(({ from }) => ({
              x: (bands(from) ?? 0) - gap / 2,
              text: number(from),
            }))}
          >
            {bars.map(({ from, cards }) => (
              <rect
                key={from}
                x={bands(from)}
                y={scale(cards)}
                width={bands.bandwidth()}
                height={scale(0) - scale(cards)}
                className="fill-accent"
              />
            ))}
          </ChartFrame>
          <p className="max-w-lg text-end text-small text-ink-2">{say('stability.days')}</p>
        </>
      )}
    </ChartFigure>
  );
}

function binText({ say }: StatisticsTexts, { from, to }: StabilityBar): string {
  if (to === null) return say('stability.from', { from });
  return from === 0 ? say('stability.below', { to }) : say('stability.between', { from, to });
}
