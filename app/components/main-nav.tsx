'use client';

import { usePathname } from 'next/navigation';
import { NavLink } from '@/ui/nav-link';

/** The links of the main navigation, the present one marked. */
export function MainNav({
  label,
  links,
}: {
  label: string;
  links: readonly { href: string; label: string; className?: string }[];
}) {
  const pathname = usePathname();
  const currentOf = (href: string) =>
    pathname === href ? 'page' : pathname.startsWith(`${href}/`) && 'section';
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-4 sm:gap-x-6 lg:shrink-0">
      {links.map(({ href, label: text, className }) => (
        <NavLink key={href} href={href} current={currentOf(href)} className={className}>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
