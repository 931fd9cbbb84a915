import { NavLink } from '@/ui/nav-link';

/** Links to the same list by status, the present one marked. */
export function StatusNav({
  label,
  items,
}: {
  label: string;
  items: readonly { key: string; href: string; label: string; isCurrent: boolean }[];
}) {
  return (
    <nav aria-label={label} className="mb-6 flex flex-wrap gap-x-6 print:hidden">
      {items.map(({ key, href, label: text, isCurrent }) => (
        <NavLink key={key} href={href} current={isCurrent && 'page'}>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
