import type { ReactNode } from 'react';
import { Badge } from '@/ui/badge';
import { Row } from '@/ui/rows';
import { TouchedList } from '../difference/touched-list';
import type { RevisionLine } from './revision-data';

export interface RevisionRowTexts {
  first: string;
  changed: string;
  unchanged: string;
}

/** Who made a version, when and why, and what it touched. */
export function RevisionRow({
  line: { author, reviewer, moment, reason, restored, touched },
  title,
  texts,
}: {
  line: RevisionLine;
  /** The link to it. */
  title: ReactNode;
  texts: RevisionRowTexts;
}) {
  return (
    <Row className="md:grid md:grid-cols-[minmax(0,1fr)_17rem] md:items-baseline md:gap-x-6">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          {title}
          {!touched && <Badge>{texts.first}</Badge>}
          {restored && <Badge>{restored}</Badge>}
        </p>
        {touched &&
          (touched.length > 0 ? (
            <TouchedList label={texts.changed} parts={touched} />
          ) : (
            <p className="text-ink-2 text-label">{texts.unchanged}</p>
          ))}
        {reason && (
          <p lang={reason.lang} className="line-clamp-2 text-small">
            {reason.text}
          </p>
        )}
      </div>
      <p className="text-ink-2 text-label">
        <span className="wrap-anywhere">{author}</span>
        {reviewer && `, ${reviewer}`}
        <span className="md:block">
          <span className="md:hidden">, </span>
          <time dateTime={moment.iso}>{moment.text}</time>
        </span>
      </p>
    </Row>
  );
}
