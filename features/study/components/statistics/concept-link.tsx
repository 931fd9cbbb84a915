import { shownLabel } from '@/features/editorial/domain/shown-label';
import type { Lang } from '@/language/lang';
import { LangText } from '@/ui/language-text';
import type { NamedConcept } from '../../domain/statistics/statistics';

/** The term of a concept in a language, or in the first that it has one in. */
export function ConceptLink({
  locale,
  concept,
  lang,
}: {
  locale: Lang;
  concept: NamedConcept;
  lang: Lang;
}) {
  const label = shownLabel(concept.labels, lang);
  if (!label) return null;
  return (
    <a
      href={`/${locale}/terms/${concept.slug}`}
      className="text-term underline-offset-4 hover:text-accent-ink hover:underline"
    >
      <LangText lang={label.lang}>{label.text}</LangText>
    </a>
  );
}
