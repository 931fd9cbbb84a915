import { useTranslations } from 'next-intl';

const known = [
  'invalid',
  'offline',
  'notFound',
  'unauthenticated',
  'forbidden',
  'conflict',
] as const;

/** What a code of an answer says, in words. */
export function useErrorText() {
  const t = useTranslations('desk.errors');
  return (code: string): string => t(known.find((one) => one === code) ?? 'unexpected');
}
