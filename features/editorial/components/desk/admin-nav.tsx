'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { ButtonLink } from '@/ui/button';
import { NavLink } from '@/ui/nav-link';
import { Toaster } from '@/ui/toast';
import { readQueuesAction } from '../../actions-desk';

export interface AdminLink {
  href: string;
  label: string;
  /** What waits there. */
  queue?: 'proposals' | 'flags';
}

type Counts = Record<'proposals' | 'flags', number>;

/**
 * The row of links above every page of editors, and where their messages appear. It stays while one goes from page to
 * page, so that it asks for its counts again on each.
 */
export function AdminNav({
  links,
  counts: firstCounts,
  newConcept,
  texts,
}: {
  /** The first is the home of the others. */
  links: readonly AdminLink[];
  counts?: Counts;
  newConcept: { href: string; label: string };
  texts: Record<'label' | 'messages' | 'close', string>;
}) {
  const pathname = usePathname();
  const counts = useCounts(firstCounts, pathname);
  const currentOf = (href: string, isHome: boolean) =>
    pathname === href ? 'page' : !isHome && pathname.startsWith(`${href}/`) && 'section';
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-5 border-b border-line py-2 sm:gap-x-6 print:hidden">
        {/* Its links flow into one line with the button. */}
        <nav aria-label={texts.label} className="contents">
          {links.map(({ href, label, queue }, at) => (
            <NavLink key={href} href={href} current={currentOf(href, at === 0)} className="gap-1.5">
              {label}
              {queue && counts?.[queue] ? (
                <span className="font-semibold text-ink tabular-nums">{counts[queue]}</span>
              ) : null}
            </NavLink>
          ))}
        </nav>
        {pathname !== newConcept.href && (
          <ButtonLink href={newConcept.href} size="sm" className="ms-auto">
            {newConcept.label}
          </ButtonLink>
        )}
      </div>
      <Toaster label={texts.messages} closeLabel={texts.close} />
    </>
  );
}

/** The counts of the document, or newer ones: those asked for when another page has come. */
function useCounts(first: Counts | undefined, pathname: string): Counts | undefined {
  const [asked, setAsked] = useState<{ instead: Counts; counts: Counts }>();
  const shownFor = useRef(pathname);
  useEffect(() => {
    if (!first || shownFor.current === pathname) return;
    shownFor.current = pathname;
    let isGone = false;
    readQueuesAction().then(
      (answer) => {
        if (answer.ok && !isGone) setAsked({ instead: first, counts: answer.data });
      },
      // Without a connection the old ones stay.
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, [first, pathname]);
  return asked && asked.instead === first ? asked.counts : first;
}
