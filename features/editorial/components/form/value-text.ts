import { isLang, LANGS } from '@/language/lang';
import type { Item, Place } from '../../domain/snapshot';
import type { FormTexts } from './form-texts';

const has = <T extends object>(texts: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(texts, key);

/** A value of a concept as one reads it. */
export function valueText({ part, field }: Place, value: unknown, texts: FormTexts): string {
  if (value === undefined || value === null) return texts.chooser.absent;
  if (value === '') return texts.chooser.empty;
  if (typeof value === 'boolean') return value ? texts.chooser.yes : texts.chooser.no;
  if (typeof value === 'string') return nameOfValue(part, field, value, texts);
  if (Array.isArray(value)) return value.join('\n');
  return itemText(value as Item & Record<string, unknown>, texts);
}

function nameOfValue(
  part: string,
  field: string | undefined,
  value: string,
  {
    categories,
    statuses,
    termTypes,
    termStatuses,
    partsOfSpeech,
    recognitions,
    confidences,
  }: FormTexts,
): string {
  const names: Record<string, object | undefined> = {
    category: categories,
    status: part === 'terms' ? termStatuses : statuses,
    type: termTypes,
    partOfSpeech: partsOfSpeech,
    recognition: recognitions,
    confidence: confidences,
  };
  const known = names[field ?? part];
  return known && has(known, value) ? String(known[value]) : value;
}

/** A whole term, definition or sentence. */
function itemText(item: Item & Record<string, unknown>, texts: FormTexts): string {
  if (item.text === undefined) {
    return LANGS.flatMap((lang) => (isLang(lang) && item[lang] ? [String(item[lang])] : [])).join(
      '\n',
    );
  }
  const { text, type, status } = item;
  const kinds = [
    type && has(texts.termTypes, type) && texts.termTypes[type],
    status && has(texts.termStatuses, status) && texts.termStatuses[status],
  ].filter(Boolean);
  return kinds.length > 0 ? `${text} (${kinds.join(', ')})` : text;
}
