import { LANGS, type Lang } from '@/language/lang';
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

const order = ['category', 'subject', 'columns', 'terms', 'definitions', 'examples', 'relations'];

/** Names in the order in which the page has their fields. */
export function inPageOrder(names: readonly string[], layout: Layout): string[] {
  const keys = [
    ...layout.terms,
    ...layout.definitions,
    ...layout.examples,
    ...layout.relations,
  ].map(({ key }) => key);
  const rank = (name: string): [number, number, number] => {
    const [part = '', item = '', field = ''] = name.split('.');
    const at = order.indexOf(part);
    return [at < 0 ? order.length : at, keys.indexOf(item), LANGS.indexOf(field as Lang)];
  };
  return [...names].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  });
}
