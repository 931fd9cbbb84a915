// Data travels to the browser once, a tree of elements would travel twice (docs/decisions/0007).
'use client';

import { LANGS, type Lang } from '@/language/lang';

/** React puts these in the head, and takes them out when another page comes. */
export function HeadTags({
  title,
  name,
  description,
  locale,
  path,
  type,
  origin,
}: {
  title: string;
  /** The title without the name of the site. */
  name: string;
  description: string;
  locale: Lang;
  path?: string;
  type: 'website' | 'article';
  origin: string;
}) {
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta property="og:title" content={name} />
      <meta property="og:description" content={description} />
      <meta property="og:site_name" content="Khamsap" />
      <meta property="og:locale" content={locale} />
      <meta property="og:type" content={type} />
      <meta property="og:image" content={`${origin}/icons/icon-512.png`} />
      <meta name="twitter:card" content="summary" />
      {path === undefined ? (
        <meta name="robots" content="noindex" />
      ) : (
        <Addresses origin={origin} locale={locale} path={path} />
      )}
    </>
  );
}

/** The address of this page, and those of the same page in the three languages. */
function Addresses({ origin, locale, path }: { origin: string; locale: Lang; path: string }) {
  const own = `${origin}/${locale}${path}`;
  return (
    <>
      <meta property="og:url" content={own} />
      <link rel="canonical" href={own} />
      {LANGS.map((lang) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={`${origin}/${lang}${path}`} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={`${origin}/en${path}`} />
    </>
  );
}
