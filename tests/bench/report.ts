/** One measured number, with the target that it must meet if there is one. */
export interface Figure {
  subject: string;
  measure: string;
  value: number;
  unit: string;
  target?: { atMost: number } | { atLeast: number };
}

/** Whether a figure misses its target. */
export function isMissed({ value, target }: Figure): boolean {
  if (!target) return false;
  return 'atMost' in target ? value > target.atMost : value < target.atLeast;
}

/** A table with a row a subject and a column a measure; a missed target is marked with `!`. */
export function formatTable(title: string, figures: readonly Figure[]): string {
  const measures = [...new Set(figures.map((figure) => figure.measure))];
  const subjects = [...new Set(figures.map((figure) => figure.subject))];
  const rows = subjects.map((subject) => [
    subject,
    ...measures.map((measure) => {
      const figure = figures.find((one) => one.subject === subject && one.measure === measure);
      return figure ? `${formatValue(figure.value)}${isMissed(figure) ? ' !' : ''}` : '';
    }),
  ]);
  const table = [[title, ...measures.map((measure) => heading(measure, figures))], ...rows];
  const widths =
    table[0]?.map((_, i) => Math.max(...table.map((row) => (row[i] ?? '').length))) ?? [];
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  const [head = [], ...body] = table;
  return [line(head), rule, ...body.map(line)].join('\n');
}

function heading(measure: string, figures: readonly Figure[]): string {
  const column = figures.filter((figure) => figure.measure === measure);
  const unit = column[0]?.unit;
  const target = column.find((figure) => figure.target)?.target;
  return [measure, unit && `(${unit})`, target && targetText(target)].filter(Boolean).join(' ');
}

function targetText(target: NonNullable<Figure['target']>): string {
  return 'atMost' in target
    ? `≤ ${formatValue(target.atMost)}`
    : `≥ ${formatValue(target.atLeast)}`;
}

function formatValue(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
