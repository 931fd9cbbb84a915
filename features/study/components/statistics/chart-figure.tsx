import type { ReactNode } from 'react';
import { Section } from '@/ui/section';
import { Table } from '@/ui/table';
import type { StatisticsTexts } from './texts';

/** A picture with what it says in a sentence, and the table that it was drawn from. */
export function ChartFigure({
  texts: { say },
  title,
  summary,
  table,
  className,
  children,
}: {
  texts: StatisticsTexts;
  title: string;
  summary: string;
  /** The head and the body. */
  table: ReactNode;
  className?: string;
  /** The picture, which is named by the sentence. */
  children: (summary: string) => ReactNode;
}) {
  return (
    <Section title={title} className={className}>
      <figure>
        {children(summary)}
        <figcaption className="mt-3 max-w-text text-small text-ink-2">{summary}</figcaption>
      </figure>
      <details className="mt-1">
        <summary className="w-max max-w-full py-2 text-small text-accent-ink underline-offset-4 hover:underline">
          {say('asTable')}
        </summary>
        <Table
          label={`${title} (${say('asTable')})`}
          minWidth="0"
          className="mt-2 max-h-96 overflow-y-auto"
        >
          {table}
        </Table>
      </details>
    </Section>
  );
}
