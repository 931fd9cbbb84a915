import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useTranslations } from 'next-intl';
import type { Lang } from '@/language/lang';
import { Table, Td, Th } from '@/ui/table';
import type { WorkloadPoint } from '../../domain/workload';
import { workloadAt } from '../../domain/workload-at';
import { numberText } from '../count-values';

const SIZE = { width: 340, height: 210 };
const EDGE = { top: 28, right: 14, bottom: 30, left: 38 };
const TICKS = 4;

/** What each retention would cost, as a curve with the present and the chosen point, and as a table. */
export function WorkloadFigure({
  locale,
  workload,
  now,
  chosen,
}: {
  locale: Lang;
  workload: readonly WorkloadPoint[];
  now: number;
  chosen: number;
}) {
  const t = useTranslations('studySettings.retention');
  const points = [...workload].sort((a, b) => a.retention - b.retention);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const percent = (retention: number) => String(Math.round(retention * 100));
  const most = Math.max(...points.map(({ answersPerDay }) => answersPerDay));
  const x = scaleLinear([first.retention, last.retention], [EDGE.left, SIZE.width - EDGE.right]);
  const y = scaleLinear([0, Math.max(1, most)], [SIZE.height - EDGE.bottom, EDGE.top]).nice(TICKS);
  const curve = line<WorkloadPoint>()
    .x(({ retention }) => x(retention))
    .y(({ answersPerDay }) => y(answersPerDay));
  const isOther = percent(now) !== percent(chosen);
  const marks = [
    { retention: now, name: t('now'), isChosen: false },
    ...(isOther ? [{ retention: chosen, name: t('chosen'), isChosen: true }] : []),
  ].flatMap((mark) => {
    const point = workloadAt(points, mark.retention);
    return point ? [{ ...mark, ...point }] : [];
  });
  return (
    <figure>
      <figcaption className="text-label text-ink-2">{t('figure')}</figcaption>
      <svg
        role="img"
        aria-label={t('summary', {
          from: percent(first.retention),
          to: percent(last.retention),
          low: numberText(locale, first.answersPerDay),
          high: numberText(locale, last.answersPerDay),
        })}
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        className="mt-2 w-full max-w-120 [&_text]:fill-ink-2 [&_text]:text-[11px]"
      >
        {y
          .ticks(TICKS)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line
                x1={EDGE.left}
                x2={SIZE.width - EDGE.right}
                y1={y(tick)}
                y2={y(tick)}
                className={tick === 0 ? 'stroke-ink' : 'stroke-line'}
              />
              <text x={EDGE.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
                {numberText(locale, tick)}
              </text>
            </g>
          ))}
        {[0.7, 0.75, 0.8, 0.85, 0.9, 0.95].map((tick) => (
          <text key={tick} x={x(tick)} y={SIZE.height - EDGE.bottom + 18} textAnchor="middle">
            {t('value', { percent: percent(tick) })}
          </text>
        ))}
        <path d={curve(points) ?? ''} fill="none" strokeWidth={2} className="stroke-ink" />
        {points.map(({ retention, answersPerDay }) => (
          <circle
            key={retention}
            cx={x(retention)}
            cy={y(answersPerDay)}
            r={2.5}
            className="fill-ink"
          />
        ))}
        {marks.map(({ retention, answersPerDay, name, isChosen }) => (
          <g key={name}>
            <line
              x1={x(retention)}
              x2={x(retention)}
              y1={y(0)}
              y2={y(answersPerDay)}
              strokeDasharray={isChosen ? undefined : '2 3'}
              className={isChosen ? 'stroke-accent' : 'stroke-ink'}
            />
            <circle
              cx={x(retention)}
              cy={y(answersPerDay)}
              r={5}
              strokeWidth={2}
              className={isChosen ? 'fill-accent stroke-ground' : 'fill-ground stroke-ink'}
            />
            <text
              x={x(retention)}
              y={y(answersPerDay) - 11}
              textAnchor={retention > 0.93 ? 'end' : retention < 0.73 ? 'start' : 'middle'}
              className="font-semibold"
            >
              {name}
            </text>
          </g>
        ))}
      </svg>
      <details className="mt-2">
        <summary className="text-ink-2 text-small">{t('table')}</summary>
        <Table label={t('figure')} minWidth="0" className="mt-2">
          <thead>
            <tr>
              <Th>{t('columns.retention')}</Th>
              <Th numeric>{t('columns.answers')}</Th>
              <Th numeric>{t('columns.remembered')}</Th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ retention, answersPerDay, remembered }) => (
              <tr key={retention}>
                <Th scope="row">{t('value', { percent: percent(retention) })}</Th>
                <Td numeric>{numberText(locale, answersPerDay)}</Td>
                <Td numeric>{numberText(locale, remembered)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </figure>
  );
}
