import { min } from 'd3-array';
import { scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Month } from '../../domain/statistics/months';
import { type RetentionByMonth, type Share, shareOf } from '../../domain/statistics/retention';
import { ChartFigure } from './chart-figure';
import { CHART, ChartFrame, valueScale } from './chart-frame';
import { RetentionRows } from './retention-rows';
import { monthText, percentText, type StatisticsTexts, shortMonth } from './texts';

type Age = 'young' | 'mature';
const AGES: readonly Age[] = ['young', 'mature'];

/** A filled mark on a whole line, and a hollow one on a dashed line: told apart without colour. */
const looks = {
  young: { line: 'stroke-ink-2', mark: 'fill-ground stroke-ink-2', dashes: '4 3' },
  mature: { line: 'stroke-accent', mark: 'fill-accent stroke-accent', dashes: undefined },
} as const satisfies Record<Age, object>;

/** True retention by month, of young cards and of those that were not seen for long. */
export function RetentionChart({
  texts,
  months,
  wanted,
}: {
  texts: StatisticsTexts;
  months: readonly RetentionByMonth[];
  wanted: number;
}) {
  const { say, number } = texts;
  const all = (of: 'all' | Age): Share => ({
    asked: months.reduce((sum, month) => sum + month[of].asked, 0),
    recalled: months.reduce((sum, month) => sum + month[of].recalled, 0),
  });
  const shares = AGES.flatMap((age) => months.map((month) => shareOf(month[age]))).filter(
    (share) => share !== null,
  );
  const least = Math.min(0.8, wanted, min(shares) ?? 1);
  const scale = valueScale([Math.floor(least * 10) / 10, 1]);
  const places = scalePoint<Month>(
    months.map(({ month }) => month),
    [CHART.left + 12, CHART.width - CHART.right - 12],
  );
  const x = (month: Month) => places(month) ?? 0;
  const share = (of: 'all' | Age) => percentText(texts, shareOf(all(of)));
  return (
    <ChartFigure
      texts={texts}
      title={say('retention.title')}
      summary={
        all('all').asked === 0
          ? say('retention.none')
          : say('retention.summary', {
              share: share('all'),
              young: share('young'),
              mature: share('mature'),
              wanted: number(wanted, { percent: true }),
            })
      }
      table={
        <RetentionRows
          texts={texts}
          head={say('retention.month')}
          rows={months.map((one) => ({
            ...one,
            key: one.month,
            name: monthText(texts, one.month),
          }))}
        />
      }
    >
      {(summary) => (
        <>
          <ChartFrame
            summary={summary}
            scale={scale}
            ticks={scale.ticks(4)}
            format={(value) => number(value, { percent: true })}
            labels={months
              .filter((_, at) => at % 3 === 2)
              .map(({ month }) => ({ x: x(month), text: shortMonth(texts, month) }))}
          >
            <line
              x1={CHART.left}
              x2={CHART.width - CHART.right}
              y1={scale(wanted)}
              y2={scale(wanted)}
              strokeWidth={1}
              strokeDasharray="1 3"
              className="stroke-ink"
            />
            {AGES.map((age) => (
              <Curve
                key={age}
                age={age}
                points={months.map((month) => {
                  const value = shareOf(month[age]);
                  return { x: x(month.month), y: value === null ? null : scale(value) };
                })}
              />
            ))}
          </ChartFrame>
          <ul className="mt-1 flex flex-wrap gap-x-5 text-small text-ink-2">
            {AGES.map((age) => (
              <li key={age} className="flex items-center gap-2">
                <svg aria-hidden width={28} height={10}>
                  <Curve
                    age={age}
                    points={[
                      { x: 4, y: 5 },
                      { x: 14, y: 5 },
                      { x: 24, y: 5 },
                    ]}
                  />
                </svg>
                {say(`retention.${age}`)}
              </li>
            ))}
            <li className="flex items-center gap-2">
              <svg aria-hidden width={28} height={10}>
                <line x2={28} y1={5} y2={5} strokeDasharray="1 3" className="stroke-ink" />
              </svg>
              {say('retention.wanted')}
            </li>
          </ul>
        </>
      )}
    </ChartFigure>
  );
}

interface Point {
  x: number;
  /** null: nothing was asked. */
  y: number | null;
}

const pathOf = line<Point>()
  .defined(({ y }) => y !== null)
  .x(({ x }) => x)
  .y(({ y }) => y ?? 0);

function Curve({ age, points }: { age: Age; points: readonly Point[] }) {
  const look = looks[age];
  return (
    <g strokeWidth={1.75}>
      <path
        d={pathOf([...points]) ?? ''}
        fill="none"
        strokeDasharray={look.dashes}
        className={look.line}
      />
      {points.map(({ x, y }) =>
        y === null ? null : <circle key={x} cx={x} cy={y} r={3} className={look.mark} />,
      )}
    </g>
  );
}
