import { LangLabel } from '@/ui/lang-label';
import type { TouchedPart } from './touched-data';

/** What a change touches, in one line: "Terms EN LO, Category: Forums". No list, for it stands in the rows of one. */
export function TouchedList({ label, parts }: { label: string; parts: readonly TouchedPart[] }) {
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-ink-2 text-label">
      <span className="sr-only">{label}: </span>
      {parts.map(({ name, langs }) => (
        <span key={name} className="flex flex-wrap items-baseline gap-x-1.5">
          {name}
          {langs.map((lang) => (
            <LangLabel key={lang.lang} {...lang} />
          ))}
          <span className="sr-only">, </span>
        </span>
      ))}
    </p>
  );
}
