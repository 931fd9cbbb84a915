import type { Change } from '../../domain/concept-difference';
import type { Item, Place } from '../../domain/snapshot';
import type { FormTexts } from './form-texts';

const has = <T extends object>(texts: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(texts, key);

/** The name of what changed, or collides: "Vietnamese: Quốc hội (usage note)". */
export function nameOfChange(place: Place & { of?: Item }, texts: FormTexts): string {
  const { part, field, of } = place;
  const { fields, languages, sections } = texts;
  const nameOfField = (name: string) => (has(fields, name) ? fields[name] : name);
  switch (part) {
    case 'terms': {
      if (field === 'order') return fields.order;
      const term = `${of?.lang ? languages[of.lang] : ''}: ${of?.text ?? ''}`;
      return field === undefined || field === 'text' ? term : `${term} (${nameOfField(field)})`;
    }
    case 'definitions': {
      const name = `${of?.lang ? languages[of.lang] : ''}: ${fields.definition}`;
      return field === undefined || field === 'text' ? name : `${name} (${nameOfField(field)})`;
    }
    case 'examples':
      return field && has(languages, field)
        ? `${fields.example} (${languages[field]})`
        : fields.example;
    case 'articles':
    case 'sources':
      return sections.sources;
    case 'relations':
      return sections.relations;
    default:
      return nameOfField(part);
  }
}

/** The names of some changes, each once. */
export const namesOfChanges = (changes: readonly Change[], texts: FormTexts): string[] => [
  ...new Set(changes.map((change) => nameOfChange(change, texts))),
];
