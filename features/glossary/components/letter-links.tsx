import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { initials } from '@/language/initial';
import type { Lang } from '@/language/lang';
import { type TermsState, termsAddress } from '../domain/terms-address';

/** The index letters of the sorted language; a letter without terms is shown and leads nowhere. */
export function LetterLinks({
  state,
  sort,
  counts,
}: {
  state: TermsState;
  sort: Lang;
  counts: ReadonlyMap<string, number>;
}) {
  const t = useTranslations('terms');
  const locale = useLocale();
  const letters = initials(sort).filter((letter) => shown(letter, sort, counts));
  const linkTo = (letter?: string) => termsAddress(locale, { ...state, letter, page: 1 });
  return (
    <nav aria-label={t('letter')}>
      <ul lang={sort} className="flex flex-wrap gap-x-1 gap-y-1">
        <li lang={locale}>
          <LetterLink href={linkTo()} current={!state.letter}>
            {t('allLetters')}
          </LetterLink>
        </li>
        {letters.map((letter) => (
          <li key={letter}>
            {counts.has(letter) ? (
              <LetterLink
                href={linkTo(letter)}
                current={state.letter === letter}
                label={letter === '#' ? t('otherLetter') : undefined}
              >
                {letter}
              </LetterLink>
            ) : (
              <span
                aria-hidden="true"
                className="inline-block min-w-8 px-2 py-1 text-center text-ink-3 opacity-50"
              >
                {letter}
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

// In Lao, Latin letters and the rest are listed only where terms stand under them.
function shown(letter: string, sort: Lang, counts: ReadonlyMap<string, number>): boolean {
  return counts.has(letter) || (sort === 'lo' ? /\p{Script=Lao}/u.test(letter) : letter !== '#');
}

function LetterLink({
  href,
  current,
  label,
  children,
}: {
  href: string;
  current: boolean;
  label?: string;
  children: string;
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={label}
      aria-current={current ? 'true' : undefined}
      className="inline-block min-w-8 rounded px-2 py-1 text-center hover:bg-accent-wash aria-[current]:bg-ink aria-[current]:text-ground"
    >
      {children}
    </Link>
  );
}
