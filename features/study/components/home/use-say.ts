import { useTranslations } from 'next-intl';
import { toast } from '@/ui/toast-store';

const CODES = ['offline', 'unauthenticated', 'notFound', 'invalid', 'tooMany', 'storage'] as const;

type Code = (typeof CODES)[number];

const isCode = (code: string): code is Code => (CODES as readonly string[]).includes(code);

/** Says what happened, at the edge of the page. */
export function useSay(locale: string) {
  const t = useTranslations('studyHome');
  return {
    problem(code: string) {
      toast({
        title: t(isCode(code) ? `errors.${code}` : 'errors.unexpected'),
        tone: 'bad',
        ...(code === 'unauthenticated' && {
          action: {
            label: t('errors.signIn'),
            onSelect: () => window.open(`/${locale}/sign-in`, '_blank', 'noreferrer'),
          },
        }),
      });
    },
    done(title: string, undo?: () => void) {
      toast({
        title,
        tone: 'good',
        ...(undo && { action: { label: t('decks.undo'), onSelect: undo } }),
      });
    },
  };
}
