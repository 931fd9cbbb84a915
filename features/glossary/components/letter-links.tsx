import type { Lang } from '@/language/lang';
import type { IndexLetter } from '../domain/index-letters';
import { type TermsState, termsAddress } from '../domain/terms-address';

/** The index letters of the sorted language; a letter without terms is shown and leads nowhere. */
export function LetterLinks({
  state,
  sort,
  locale,
  letters,
  labels,
}: {
  state: TermsState;
  sort: Lang;
  locale: Lang;
  letters: readonly IndexLetter[];
  labels: { nav: string; all: string; other: string };
}) {
  const linkTo = (letter?: string) => termsAddress(locale, { ...state, letter, page: 1 });
  return (
    <nav aria-label={labels.nav}>
      <ul lang={sort} className="letters flex flex-wrap gap-1">
        <li lang={locale}>
          <LetterLink href={linkTo()} current={!state.letter}>
            {labels.all}
          </LetterLink>
        </li>
        {letters.map(({ letter, present }) => (
          <li key={letter}>
            {present ? (
              <LetterLink
                href={linkTo(letter)}
                current={state.letter === letter}
                label={letter === '#' ? labels.other : undefined}
              >
                {letter}
              </LetterLink>
            ) : (
              <span aria-hidden="true">{letter}</span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
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
    <a href={href} aria-label={label} aria-current={current ? 'true' : undefined}>
      {children}
    </a>
  );
}
