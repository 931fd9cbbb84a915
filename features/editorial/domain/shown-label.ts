import type { Labels } from '@/features/glossary/domain/concept';
import { LANGS, type Lang } from '@/language/lang';

/** The label that stands for a concept: in one language, else in the first that has one; null where none has. */
export function shownLabel(labels: Labels, first: Lang): { lang: Lang; text: string } | null {
  const lang = [first, ...LANGS].find((one) => labels[one] !== '');
  return lang ? { lang, text: labels[lang] } : null;
}
