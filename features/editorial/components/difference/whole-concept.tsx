import { LangLabel } from '@/ui/lang-label';
import { LangText } from '@/ui/language-text';
import { DefinitionRow, DefinitionRows } from '@/ui/rows';
import { Section } from '@/ui/section';
import type { Whole } from './whole-data';

/** A concept with all that is in it: the three languages side by side, then what they have in common. */
export function WholeConcept({
  whole,
  level = 2,
}: {
  whole: Whole;
  /** Of its headings. */
  level?: 2 | 3;
}) {
  const { facts, languages, examples, relations, sources, titles } = whole;
  return (
    <div className="flex flex-col gap-10">
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-3">
        {languages.map((language) => (
          <Language
            key={language.lang}
            language={language}
            title={titles.definitions}
            level={level}
          />
        ))}
      </div>
      {examples.length > 0 && (
        <Section title={titles.examples} level={level}>
          <ul className="flex flex-col gap-6">
            {examples.map(({ id, sentences }) => (
              <li key={id} className="flex flex-col gap-1">
                {sentences.map(({ lang, name, text }) => (
                  <div
                    key={lang}
                    className="grid grid-cols-[2.5rem_minmax(0,1fr)] items-baseline gap-x-2"
                  >
                    <LangLabel lang={lang} name={name} />
                    <LangText lang={lang} as="p">
                      {text}
                    </LangText>
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <DefinitionRows>
        {facts.map(({ label, text, lang }) => (
          <DefinitionRow key={label} label={label}>
            <span lang={lang} className="whitespace-pre-line">
              {text}
            </span>
          </DefinitionRow>
        ))}
        {relations.length > 0 && (
          <DefinitionRow label={titles.relations}>
            <References references={relations} />
          </DefinitionRow>
        )}
        {sources.length > 0 && (
          <DefinitionRow label={titles.sources}>
            <References references={sources} />
          </DefinitionRow>
        )}
      </DefinitionRows>
    </div>
  );
}

function Language({
  language: { lang, name, terms, definitions },
  title,
  level,
}: {
  language: Whole['languages'][number];
  /** Of a definition. */
  title: string;
  level: 2 | 3;
}) {
  return (
    <Section
      level={level}
      rule="ink"
      title={name}
      action={
        <span aria-hidden lang="en" className="lang-tag">
          {lang}
        </span>
      }
    >
      {terms.length === 0 && <p className="pt-3 text-ink-3">–</p>}
      <ul className="divide-y divide-line">
        {terms.map(({ text, isPreferred, kind, facts }) => (
          <li key={`${kind} ${text}`} className="py-3">
            <LangText lang={lang} as="p" className={isPreferred ? 'font-serif text-term' : ''}>
              {text}
            </LangText>
            <p className="text-ink-2 text-label">{kind}</p>
            <Facts facts={facts} />
          </li>
        ))}
      </ul>
      {definitions.map(({ text, facts }) => (
        <div key={text} className="border-line border-t py-3">
          <p className="text-ink-3 text-label">{title}</p>
          <LangText lang={lang} as="p">
            {text}
          </LangText>
          <Facts facts={facts} />
        </div>
      ))}
    </Section>
  );
}

function Facts({ facts }: { facts: Whole['facts'] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="mt-1 text-small">
      {facts.map(({ label, text, lang }) => (
        <div key={label}>
          <dt className="inline text-ink-3 text-label">{label}: </dt>
          <dd lang={lang} className="inline">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function References({ references }: { references: Whole['relations'] }) {
  return (
    <ul>
      {references.map(({ key, label, text, lang, href }) => (
        <li key={key}>
          {label && <span className="text-ink-3 text-label">{label} </span>}
          {href ? (
            <a href={href} lang={lang} className="list-link">
              {text}
            </a>
          ) : (
            <span lang={lang}>{text}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
