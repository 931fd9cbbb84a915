import type { Lang } from '@/language/lang';

export interface Fact {
  label: string;
  text: string;
  lang?: Lang;
  /** ISO 8601, of a time. */
  iso?: string;
  /** Whether it is a text of its own, which takes a line. */
  isText?: boolean;
}

/** A few facts beside each other, each under its name. */
export function FactLine({
  facts,
  className = '',
}: {
  facts: readonly Fact[];
  className?: string;
}) {
  return (
    <dl className={`flex flex-wrap gap-x-10 gap-y-2 ${className}`}>
      {facts.map(({ label, text, lang, iso, isText }) => (
        <div key={`${label} ${text}`} className={isText ? 'w-full max-w-text' : 'min-w-0'}>
          <dt className="text-ink-3 text-label">{label}</dt>
          <dd lang={lang} className="whitespace-pre-line">
            {iso ? <time dateTime={iso}>{text}</time> : text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
