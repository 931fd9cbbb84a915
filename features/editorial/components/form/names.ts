import type { Read } from './form-values';
import type { Layout } from './layout';

/** The id of the element of a field. */
export const idOf = (name: string): string => `field-${name}`;

/**
 * The name of a field in the form, for a path in the concept that was sent.
 * @returns `columns.lo` for a language as a whole, `form` for what is no field
 */
export function nameOf(path: string, { keys }: Read, layout: Layout): string {
  const [part = '', item, field] = path.split('.');
  switch (part) {
    case 'category':
    case 'subject':
    case 'editorNote':
    case 'reason':
      return part;
    case 'articles':
      return item === undefined ? 'articles' : `articles.${layout.articles[Number(item)]}`;
    case 'relations':
      return item === undefined ? part : `relations.${keys.relations[Number(item)]}.kind`;
    case 'examples':
      return item === undefined ? part : `examples.${keys.examples[Number(item)]}.${field ?? 'en'}`;
    case 'sources':
      return item === undefined ? part : `sources.${keys.sources[Number(item)]}.text`;
    case 'terms':
    case 'definitions': {
      if (item === undefined) return part === 'terms' ? 'columns.en' : 'form';
      if (!/^\d+$/u.test(item)) return `columns.${item}`;
      return `${part}.${keys[part][Number(item)]}.${field ?? 'text'}`;
    }
    default:
      return 'form';
  }
}
