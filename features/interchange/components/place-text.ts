import { useTranslations } from 'next-intl';
import type { Place } from '../domain/entry';

/** A place in a file, in words. */
export function usePlaceText() {
  const t = useTranslations('imports');
  return ({ line, column }: Place): string => t('place', { line, column });
}
