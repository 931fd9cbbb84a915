import { useSyncExternalStore } from 'react';
import { Notice } from '@/ui/notice';
import type { FieldNotes } from './field-notes';
import { useTools } from './form-context';
import { type Layout, termsOf } from './layout';
import { idOf } from './names';
import { problemText } from './problem-text';

const none = new Map();

/** What keeps the concept from being saved, each with a way to its field. */
export function ProblemSummary({ layout }: { layout: Layout }) {
  const { notes, texts } = useTools();
  const found = useSyncExternalStore(notes.subscribe, notes.all, () => none);
  const problems = [...found].filter(([, note]) => note.problem !== undefined);
  if (problems.length === 0) return null;
  return (
    <Notice tone="bad" role="alert">
      <p className="font-semibold">{texts.summary}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {problems.map(([name, note]) => (
          <li key={name}>
            {name === 'form' ? (
              problemText(texts, note.problem)
            ) : (
              <>
                <button
                  type="button"
                  className="link min-h-6 text-start touch:min-h-11"
                  onClick={() => focusField(name, layout)}
                >
                  {labelOf(name, layout, texts)}
                </button>
                {': '}
                {problemText(texts, note.problem)}
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Leads to the field of a name; what is folded around it has been unfolded. */
export function focusField(name: string, layout: Layout): void {
  const [part, item = ''] = name.split('.');
  const column = layout.terms.find(({ lang }) => part === 'columns' && lang === item);
  const target = column
    ? idOf(`terms.${termsOf(layout, column.lang).main?.key ?? column.key}.text`)
    : part === 'articles'
      ? 'add-articles'
      : idOf(name);
  const element = document.getElementById(target);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

/** The first field with a problem, in the order of the page. */
export const firstProblem = (notes: FieldNotes): string | undefined =>
  [...notes.all()].find(([, note]) => note.problem !== undefined)?.[0];

function labelOf(
  name: string,
  layout: Layout,
  texts: ReturnType<typeof useTools>['texts'],
): string {
  const [part = '', item = '', field = ''] = name.split('.');
  const { fields, languages, sections } = texts;
  const fieldName = (key: string) =>
    Object.hasOwn(fields, key) ? fields[key as keyof typeof fields] : key;
  if (part === 'columns') return `${languages[item as 'en']}, ${fields.preferredTerm}`;
  if (part === 'terms') {
    const place = layout.terms.find(({ key }) => key === item);
    if (!place) return fields.text;
    const { main, others } = termsOf(layout, place.lang);
    const number = others.indexOf(place) + (main ? 2 : 1);
    const which = place === main ? fields.preferredTerm : `${fields.also} ${number}`;
    const detail = field === 'text' ? '' : `, ${fieldName(field)}`;
    return `${languages[place.lang]}, ${which}${detail}`;
  }
  if (part === 'definitions') {
    const place = layout.definitions.find(({ key }) => key === item);
    return `${place ? languages[place.lang] : ''}, ${fields.definition}`;
  }
  if (part === 'examples') return `${fields.example}, ${languages[field as 'en'] ?? ''}`;
  if (part === 'relations') return sections.relations;
  if (part === 'sources' || part === 'articles') return sections.sources;
  return fieldName(part);
}
