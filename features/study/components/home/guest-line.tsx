import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { HomeData } from './home-data';

/** Where the work of a guest is, and how to take it along. */
export function GuestLine({ signUp, signIn }: Pick<HomeData, 'signUp' | 'signIn'>) {
  const t = useTranslations('studyHome');
  const linkTo = (href: string) => (chunks: ReactNode) => (
    <a href={href} className="link">
      {chunks}
    </a>
  );
  return (
    <p className="mt-4 text-ink-2 text-small">
      {t.rich('guest', { signUp: linkTo(signUp), signIn: linkTo(signIn) })}
    </p>
  );
}
