'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { withNext } from '@/features/accounts/components/next-address';
import type { Lang } from '@/language/lang';
import { cx } from '@/ui/cx';
import { NavLink } from '@/ui/nav-link';

/** Who is signed in, leading to the account; else the way to sign in, and back to the page that one was on. */
export function AccountLink({
  locale,
  name,
  signIn,
}: {
  locale: Lang;
  name: string | undefined;
  signIn: string;
}) {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const href = `/${locale}/${name === undefined ? 'sign-in' : 'account'}`;
  // Nobody wants to come back to a form that is done with.
  const hasNext =
    name === undefined && !/^\/\w+(?:\/(?:sign-in|sign-up|links\/.*))?$/.test(pathname);
  return (
    // A long name is cut to what the line has left; the words to sign in never are.
    <div
      className={cx(
        'flex flex-1 basis-16 justify-end lg:order-last lg:flex-none',
        name === undefined ? 'min-w-fit' : 'min-w-16',
      )}
    >
      <NavLink
        href={withNext(href, hasNext ? pathname + (query && `?${query}`) : undefined)}
        current={pathname === href && 'page'}
        className="min-w-0"
      >
        <span className="truncate lg:max-w-36">{name ?? signIn}</span>
      </NavLink>
    </div>
  );
}
