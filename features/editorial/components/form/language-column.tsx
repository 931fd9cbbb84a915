import { memo } from 'react';
import type { Lang } from '@/language/lang';
import { AddButton } from './add-button';
import { DefinitionFields } from './definition-fields';
import { useTools } from './form-context';
import { type Layout, termsOf } from './layout';
import { problemText } from './problem-text';
import { TermRow } from './term-row';
import { addButtonId } from './use-items';
import { useNote } from './use-note';

/** Each names itself. */
const names: Record<Lang, string> = { en: 'English', vi: 'Tiếng Việt', lo: 'ພາສາລາວ' };

/** A language: its terms, the preferred one first, and its definition. */
export const LanguageColumn = memo(function LanguageColumn({
  lang,
  layout,
  filling,
}: {
  lang: Lang;
  layout: Layout;
  filling: number;
}) {
  const { items, texts } = useTools();
  const { main, others } = termsOf(layout, lang);
  const problem = problemText(texts, useNote(`columns.${lang}`)?.problem);
  const definitions = layout.definitions.filter((definition) => definition.lang === lang);
  const heading = `column-${lang}`;
  return (
    <section aria-labelledby={heading} className="flex min-w-0 flex-col gap-4">
      <div className="flex items-baseline justify-between border-b-2 border-ink pb-1.5">
        <h2 id={heading} lang={lang} className="text-ui leading-8! font-semibold">
          {names[lang]}
        </h2>
        <span aria-hidden lang="en" className="lang-tag">
          {lang}
        </span>
      </div>
      {problem && <p className="text-label text-bad">{problem}</p>}
      {[...(main ? [main] : []), ...others].map((place, index) => (
        <TermRow
          key={place.key}
          place={place}
          isMain={place === main}
          number={index + 1}
          isFirst={place === others[0]}
          isLast={place === others.at(-1)}
          filling={filling}
        />
      ))}
      <AddButton
        id={addButtonId('terms', lang)}
        label={texts.terms.add}
        name={texts.languages[lang]}
        onClick={() => items.addTerm(lang)}
      />
      {definitions.map(({ key }, index) => (
        <DefinitionFields
          key={key}
          itemKey={key}
          lang={lang}
          number={index + 1}
          isLast={index === definitions.length - 1}
          filling={filling}
        />
      ))}
    </section>
  );
});
