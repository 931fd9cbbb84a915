import type { Labels } from '@/features/glossary/domain/concept';
import { LANGS, type Lang } from '@/language/lang';

/** The languages of a concept that have a label, that of the reader first. */
export const labelledLangs = (labels: Labels, locale: Lang): Lang[] =>
  [locale, ...LANGS.filter((lang) => lang !== locale)].filter((lang) => labels[lang]);

/** A concept by its labels: the first one as a term, the others beneath. */
export function ConceptLabels({ labels, locale }: { labels: Labels; locale: Lang }) {
  const [first, ...others] = labelledLangs(labels, locale);
  return (
    <>
      <span lang={first} className="block font-serif text-ui wrap-anywhere">
        {first ? labels[first] : '–'}
      </span>
      <span className="flex flex-wrap gap-x-4 text-small text-ink-2">
        {others.map((lang) => (
          <span key={lang} lang={lang} className="wrap-anywhere">
            {labels[lang]}
          </span>
        ))}
      </span>
    </>
  );
}
