import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { isLang } from '@/language/lang';

/**
 * Follows links to pages of the same language without a new document: one listener in place of a component around
 * each of a hundred links.
 */
export function useLinks(): void {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const address = addressToFollow(event);
      if (!address) return;
      event.preventDefault();
      router.push(address);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [router]);
}

/** The address that a click leads to, unless it is for the browser: another site, another tab, a file. */
function addressToFollow(event: MouseEvent): string | undefined {
  const isPlain =
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (event.defaultPrevented || !isPlain || !(event.target instanceof Element)) return undefined;
  const link = event.target.closest<HTMLAnchorElement>('a[href]');
  // A page in another language is another document: its `lang` and its fonts change.
  if (!link || link.target || link.hreflang || link.origin !== location.origin) return undefined;
  const isSamePlace =
    link.hash && link.pathname === location.pathname && link.search === location.search;
  return isLang(link.pathname.split('/', 2)[1]) && !isSamePlace ? link.href : undefined;
}
