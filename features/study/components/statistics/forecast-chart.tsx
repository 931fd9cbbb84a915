import { max, sum } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { Td, Th } from '@/ui/table';
import type { Day } from '../../domain/day';
import type { Forecast } from '../../domain/statistics/forecast';
import { ChartFigure } from './chart-figure';
import { CHART, ChartFrame, valueScale } from './chart-frame';
import { dateText, type StatisticsTexts } from './texts';

/** What is due in the coming days; what is overdue stands before them, hollow. */
export function ForecastChart({
  texts,
  forecast: { overdue, days },
  today,
}: {
  texts: StatisticsTexts;
  forecast: Forecast;
  today: Day;
}) {
  const { say, number } = texts;
  const coming = days.map((cards, ahead) => ({ day: today + ahead, cards }));
  const bars = [overdue, ...days];
  const total = sum(bars);
  const scale = valueScale([0, Math.max(4, max(bars) ?? 0)]).nice(4);
  const bands = scaleBand(
    bars.map((_, at) => at),
    [CHART.left, CHART.width - CHART.right],
  ).paddingInner(0.25);
  const middle = (at: number) => (bands(at) ?? 0) + bands.bandwidth() / 2;
  const foot = scale(0);
  return (
    <ChartFigure
      texts={texts}
      title={say('forecast.title')}
      summary={
        total === 0
          ? say('forecast.none')
          : say('forecast.summary', {
              overdue,
              today: days[0] ?? 0,
              rest: sum(days.slice(1)),
              most: max(days) ?? 0,
            })
      }
      table={
        <>
          <thead>
            <tr>
              <Th>{say('forecast.day')}</Th>
              <Th numeric>{say('forecast.cards')}</Th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <Th scope="row">{say('forecast.overdue')}</Th>
              <Td numeric>{number(overdue)}</Td>
            </tr>
            {coming.map(({ day, cards }) => (
              <tr key={day}>
                <Th scope="row">{dateText(texts, day)}</Th>
                <Td numeric>{number(cards)}</Td>
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
            labels={[
              { x: middle(1), text: say('forecast.today') },
              ...[7, 14, 21, 28].map((ahead) => ({ x: middle(ahead + 1), text: `+${ahead}` })),
            ]}
          >
            {[{ day: today - 1, cards: overdue }, ...coming].map(({ day, cards }, at) =>
              cards === 0 ? null : (
                <rect
                  key={day}
                  x={bands(at)}
                  y={scale(cards)}
                  width={bands.bandwidth()}
                  height={foot - scale(cards)}
                  strokeWidth={1.25}
                  className={at === 0 ? 'fill-ground stroke-ink' : 'fill-accent stroke-accent'}
                />
              ),
            )}
          </ChartFrame>
          <Legend
            items={[
              { name: say('forecast.overdue'), className: 'border-ink bg-ground' },
              { name: say('forecast.due'), className: 'border-accent bg-accent' },
            ]}
          />
        </>
      )}
    </ChartFigure>
  );
}

function Legend({ items }: { items: readonly { name: string; className: string }[] }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 text-small text-ink-2">
      {items.map(({ name, className }) => (
        <li key={name} className="flex items-center gap-2">
          <span aria-hidden className={`inline-block size-3 border ${className}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}
