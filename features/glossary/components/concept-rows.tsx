import Link from 'next/link';
import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { LANGS, type Lang } from '@/language/lang';
import { LangText } from '@/ui/language-text';
import type { ConceptHeading } from '../domain/concept';

/** A reading list: the label of one language large, the other two beneath it. */
export function ConceptRows({
  concepts,
  first,
}: {
  concepts: readonly ConceptHeading[];
  first: Lang;
}) {
  return (
    <ul>
      {concepts.map((concept) => (
        <ConceptRow key={concept.id} concept={concept} first={first} />
      ))}
    </ul>
  );
}

/**
 * One concept of a list.
 * @param headline shown in place of the label of the first language
 * @param aside shown at the end of the first line
 * @param showFirst whether the label that the headline replaces is listed with the others
 */
export function ConceptRow({
  concept,
  first,
  headline,
  aside,
  showFirst = false,
}: {
  concept: ConceptHeading;
  first: Lang;
  headline?: ReactNode;
  aside?: ReactNode;
  showFirst?: boolean;
}) {
  const locale = useLocale();
  const main = concept.labels[first]
    ? first
    : (LANGS.find((lang) => concept.labels[lang]) ?? first);
  const others = LANGS.filter((lang) => (showFirst || lang !== main) && concept.labels[lang]);
  return (
    <li className="border-line border-b">
      <Link
        href={`/${locale}/terms/${concept.slug}`}
        prefetch={false}
        className="group block py-3 hover:text-accent-ink"
      >
        <span className="flex items-baseline justify-between gap-3">
          <LangText lang={main} className="font-serif text-term">
            {headline ?? concept.labels[main]}
          </LangText>
          {aside}
        </span>
        <span className="flex flex-wrap items-baseline gap-x-5 text-ink-2">
          {others.map((lang) => (
            <LangText key={lang} lang={lang}>
              {concept.labels[lang]}
            </LangText>
          ))}
        </span>
      </Link>
    </li>
  );
}
