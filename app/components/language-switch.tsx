'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { LANGS, type Lang } from '@/language/lang';
import { Segmented } from '@/ui/segmented';

const names: Record<Lang, { short: string; full: string }> = {
  en: { short: 'EN', full: 'English' },
  vi: { short: 'VI', full: 'Tiếng Việt' },
  lo: { short: 'ລາວ', full: 'ພາສາລາວ' },
};

/** Links to the same page in the three languages. Each names itself in its own language. */
export function LanguageSwitch({ label }: { label: string }) {
  const [, current = '', ...rest] = usePathname().split('/');
  const query = useSearchParams().toString();
  const hrefFor = (lang: Lang) => `/${[lang, ...rest].join('/')}${query && `?${query}`}`;
  return (
    <Segmented
      label={label}
      items={LANGS.map((lang) => ({
        key: lang,
        href: hrefFor(lang),
        label: names[lang].short,
        title: names[lang].full,
        lang,
        current: lang === current,
      }))}
    />
  );
}
