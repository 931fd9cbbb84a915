import { Td, Th } from '@/ui/table';
import type { Day } from '../../domain/day';
import { type Calendar, calendarLevels } from '../../domain/statistics/calendar';
import { monthOf } from '../../domain/statistics/months';
import { ChartFigure } from './chart-figure';
import { labelSize } from './chart-frame';
import { dateText, type StatisticsTexts, shortMonth, WEEKDAYS } from './texts';

const cell = 14;
const left = 44;
const top = 24;
/** The side of the square of each level. */
const sides = [1.5, 4, 7, 9.5, 12] as const;

/** A year of days: weeks as columns, Monday first; the more answers, the larger and darker the square. */
export function CalendarChart({
  texts,
  calendar: { from, answers, studied },
}: {
  texts: StatisticsTexts;
  calendar: Calendar;
}) {
  const { say } = texts;
  const weeks = Math.ceil(answers.length / 7);
  const levels = calendarLevels(answers);
  const width = left + weeks * cell;
  const height = top + 7 * cell;
  const total = answers.reduce((sum, count) => sum + count, 0);
  return (
    <ChartFigure
      texts={texts}
      className="lg:col-span-2"
      title={say('calendar.title')}
      summary={say('calendar.summary', { answers: total, studied, from: dateText(texts, from) })}
      table={<WeekTable texts={texts} from={from} answers={answers} />}
    >
      {(summary) => (
        <>
          {/* It begins at its end: the latest weeks are in sight. */}
          {/* biome-ignore lint/a11y/useSemanticElements: as in ui/table.tsx */}
          <div
            role="region"
            aria-label={say('calendar.label')}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            dir="rtl"
            className="w-fit max-w-full overflow-x-auto"
          >
            <svg
              role="img"
              aria-label={summary}
              width={width}
              height={height}
              viewBox={`0 0 ${width} ${height}`}
              direction="ltr"
              className="max-w-none"
            >
              {monthStarts(from, weeks).map(({ week, month }) => (
                <text
                  key={month}
                  x={left + week * cell}
                  y={14}
                  fontSize={labelSize(shortMonth(texts, month))}
                  className="fill-ink-2"
                >
                  {shortMonth(texts, month)}
                </text>
              ))}
              {WEEKDAYS.map((name, weekday) =>
                weekday % 3 === 0 ? (
                  <text
                    key={name}
                    x={0}
                    y={top + weekday * cell + cell / 2}
                    dy="0.35em"
                    fontSize={labelSize(say(`weekdays.${name}`))}
                    className="fill-ink-2"
                  >
                    {say(`weekdays.${name}`)}
                  </text>
                ) : null,
              )}
              {sides.map((side, level) => (
                <path
                  key={side}
                  d={squares(levels, level)}
                  fillOpacity={0.4 + level * 0.15}
                  className={level === 0 ? 'fill-line-control' : 'fill-accent'}
                />
              ))}
            </svg>
          </div>
          <p className="mt-1 flex flex-wrap items-center gap-1 text-small text-ink-2">
            <span className="me-1">{say('calendar.less')}</span>
            {sides.map((side, level) => (
              <svg key={side} aria-hidden width={cell} height={cell}>
                <path
                  d={square(0, 0, level)}
                  fillOpacity={0.4 + level * 0.15}
                  className={level === 0 ? 'fill-line-control' : 'fill-accent'}
                />
              </svg>
            ))}
            <span className="ms-1">{say('calendar.more')}</span>
          </p>
        </>
      )}
    </ChartFigure>
  );
}

/** The square of a level in the middle of a cell. */
function square(x: number, y: number, level: number): string {
  const side = sides[level] ?? 0;
  const edge = (cell - side) / 2;
  return `M${x + edge} ${y + edge}h${side}v${side}h${-side}z`;
}

/** All squares of a level in one path: a year of elements would be most of the page. */
const squares = (levels: readonly number[], level: number): string =>
  levels
    .map((one, at) =>
      one === level ? square(left + Math.floor(at / 7) * cell, top + (at % 7) * cell, level) : '',
    )
    .join('');

/** In which column each month begins; one that has no room for its name is left out. */
function monthStarts(from: Day, weeks: number): { week: number; month: string }[] {
  const columns = Array.from({ length: weeks }, (_, week) => ({
    week,
    month: monthOf(from + week * 7 + 6),
  }));
  return columns.filter(
    ({ week, month }) => columns[week - 1]?.month !== month && week <= weeks - 3 && week !== 1,
  );
}

function WeekTable({
  texts,
  from,
  answers,
}: {
  texts: StatisticsTexts;
  from: Day;
  answers: readonly number[];
}) {
  const { say, number } = texts;
  const weeks = Array.from({ length: Math.ceil(answers.length / 7) }, (_, week) => week).reverse();
  return (
    <>
      <thead>
        <tr>
          <Th>{say('calendar.week')}</Th>
          {WEEKDAYS.map((name) => (
            <Th key={name} numeric>
              {say(`weekdays.${name}`)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week}>
            <Th scope="row">{dateText(texts, from + week * 7)}</Th>
            {WEEKDAYS.map((name, weekday) => {
              const count = answers[week * 7 + weekday];
              return (
                <Td key={name} numeric>
                  {count === undefined ? '' : number(count)}
                </Td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </>
  );
}
