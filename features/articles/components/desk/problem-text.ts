import { useTranslations } from 'next-intl';

const known = ['required', 'tooLong', 'binary', 'date', 'url'] as const;
const ofOriginal = ['notFound', 'taken', 'language'] as const;

/** What the code of a field says, in words. */
export function useProblemText() {
  const t = useTranslations('articleDesk.problems');
  return (code: string | undefined, isText = false): string | undefined => {
    if (!code) return undefined;
    if (isText && code === 'tooLong') return t('tooLongText');
    const found = known.find((one) => one === code);
    if (found) return t(found);
    const original = ofOriginal.find((one) => one === code);
    return original ? t(`original.${original}`) : t('invalid');
  };
}
