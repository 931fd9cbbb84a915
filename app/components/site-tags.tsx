/** What the head of every page has; React puts it there. */
export function SiteTags() {
  return (
    <>
      <meta name="application-name" content="Khamsap" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161512" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="icon" href="/favicon.ico" sizes="32x32" />
      <link rel="icon" href="/icon.svg" sizes="any" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/apple-icon.png" sizes="180x180" />
    </>
  );
}
