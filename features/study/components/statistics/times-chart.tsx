import { max, sum } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { Td, Th } from '@/ui/table';
import type { AnswerTimes } from '../../domain/statistics/answer-times';
import { ChartFigure } from './chart-figure';
import { CHART, ChartFrame, valueScale } from './chart-frame';
import { monthText, type StatisticsTexts, secondsText, shortMonth, spanText } from './texts';

/** How long answers took, by month: the middle half of them and the median. */
export function TimesChart({
  texts,
  times,
}: {
  texts: StatisticsTexts;
  times: readonly AnswerTimes[];
}) {
  const { say, number } = texts;
  const longest = max(times, ({ quartiles }) => quartiles?.upper) ?? 0;
  const scale = valueScale([0, Math.max(2, longest / 10)]).nice(4);
  const bands = scaleBand(
    times.map(({ month }) => month),
    [CHART.left, CHART.width - CHART.right],
  ).padding(0.3);
  const now = times.at(-1)?.quartiles;
  const total = spanText(
    texts,
    sum(times, ({ millis }) => millis),
  );
  return (
    <ChartFigure
      texts={texts}
      title={say('times.title')}
      summary={
        now
          ? say('times.summary', { median: secondsText(texts, now.median), total })
          : say('times.summaryNoMonth', { total })
      }
      table={<TimeRows texts={texts} times={times} />}
    >
      {(summary) => (
        <>
          <ChartFrame
            summary={summary}
            scale={scale}
            ticks={scale.ticks(4)}
            format={(value) => number(value, { digits: 1 })}
            labels={times
              .filter((_, at) => at % 3 === 2)
              .map(({ month }) => ({
                x: (bands(month) ?? 0) + bands.bandwidth() / 2,
                text: shortMonth(texts, month),
              }))}
          >
            {times.map(({ month, quartiles }) => {
              if (!quartiles) return null;
              const x = bands(month) ?? 0;
              const { lower, median, upper } = quartiles;
              return (
                <g key={month}>
                  <rect
                    x={x}
                    y={scale(upper / 10)}
                    width={bands.bandwidth()}
                    height={Math.max(1, scale(lower / 10) - scale(upper / 10))}
                    className="fill-accent"
                    fillOpacity={0.35}
                  />
                  <line
                    x1={x - 2}
                    x2={x + bands.bandwidth() + 2}
                    y1={scale(median / 10)}
                    y2={scale(median / 10)}
                    strokeWidth={2}
                    className="stroke-ink"
                  />
                </g>
              );
            })}
          </ChartFrame>
          <p className="text-small text-ink-2">{say('times.unit')}</p>
        </>
      )}
    </ChartFigure>
  );
}

function TimeRows({ texts, times }: { texts: StatisticsTexts; times: readonly AnswerTimes[] }) {
  const { say, number } = texts;
  return (
    <>
      <thead>
        <tr>
          <Th>{say('times.month')}</Th>
          <Th numeric>{say('times.answers')}</Th>
          <Th numeric>{say('times.median')}</Th>
          <Th numeric>{say('times.quartiles')}</Th>
          <Th numeric>{say('times.total')}</Th>
        </tr>
      </thead>
      <tbody>
        {times.map(({ month, answers, millis, quartiles }) => (
          <tr key={month}>
            <Th scope="row">{monthText(texts, month)}</Th>
            <Td numeric>{number(answers)}</Td>
            <Td numeric>
              {quartiles ? secondsText(texts, quartiles.median) : say('retention.nothing')}
            </Td>
            <Td numeric>
              {quartiles
                ? say('times.range', {
                    lower: number(quartiles.lower / 10, { digits: 1 }),
                    upper: secondsText(texts, quartiles.upper),
                  })
                : ''}
            </Td>
            <Td numeric>{spanText(texts, millis)}</Td>
          </tr>
        ))}
      </tbody>
    </>
  );
}
