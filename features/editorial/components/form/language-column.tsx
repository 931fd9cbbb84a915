import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { memo, useState } from 'react';
import type { Lang } from '@/language/lang';
import { useTools } from './form-context';
import { type Layout, termsOf } from './layout';
import { problemText } from './problem-text';
import { addClass } from './small-button';
import { TermRow } from './term-row';
import { TextField } from './text-field';
import { ToolButton } from './tool-button';
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
      <div className="flex items-end justify-between border-b-2 border-ink pb-2">
        <h2 id={heading} lang={lang} className="text-ui font-semibold">
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
      <button
        type="button"
        id={addButtonId('terms', lang)}
        className={addClass}
        onClick={() => items.addTerm(lang)}
      >
        <Plus aria-hidden className="size-4" />
        {texts.terms.add}
        <span className="sr-only">: {texts.languages[lang]}</span>
      </button>
      {definitions.map(({ key }, index) => (
        <DefinitionFields key={key} itemKey={key} lang={lang} number={index + 1} />
      ))}
      <button
        type="button"
        id={addButtonId('definitions', lang)}
        className={addClass}
        onClick={() => items.addDefinition(lang)}
      >
        <Plus aria-hidden className="size-4" />
        {texts.terms.addDefinition}
        <span className="sr-only">: {texts.languages[lang]}</span>
      </button>
    </section>
  );
});

function DefinitionFields({
  itemKey,
  lang,
  number,
}: {
  itemKey: string;
  lang: Lang;
  number: number;
}) {
  const { form, items, texts } = useTools();
  const [isWritten, setIsWritten] = useState(() =>
    Object.values(form.getValues(`definitions.${itemKey}`)).some(Boolean),
  );
  const name = `${texts.languages[lang]} ${number}`;
  const { definition, source } = texts.fields;
  return (
    <div className="flex flex-col gap-2">
      <TextField
        name={`definitions.${itemKey}.text`}
        label={
          <>
            {definition}
            <span className="sr-only">, {name}</span>
          </>
        }
        lang={lang}
        check="definition"
        rows={3}
        controlClassName="font-serif"
        onText={(text) => {
          if (text !== '') setIsWritten(true);
        }}
      />
      <div className="flex items-end gap-2 empty:hidden">
        {isWritten && (
          <TextField
            name={`definitions.${itemKey}.source`}
            label={
              <>
                {source}
                <span className="sr-only">
                  , {definition}, {name}
                </span>
              </>
            }
            className="flex-1"
            controlClassName="min-h-11 resize-none"
          />
        )}
        {number > 1 && (
          <ToolButton
            label={texts.terms.remove}
            name={`${definition}, ${name}`}
            icon={<X aria-hidden />}
            onClick={() => items.remove('definitions', itemKey)}
          />
        )}
      </div>
    </div>
  );
}
