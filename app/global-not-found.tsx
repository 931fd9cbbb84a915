import './globals.css';
import type { Metadata } from 'next';
import { LANGS } from '@/language/lang';
import en from '@/messages/en.json';
import lo from '@/messages/lo.json';
import vi from '@/messages/vi.json';

export const metadata: Metadata = { title: `404 · ${en.site.name}` };

const messages = { en, vi, lo };

/** For an address outside of every locale, where the reader's language is not known: all three. */
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body className="bg-ground text-ui text-ink">
        <main className="mx-auto flex max-w-text flex-col gap-10 px-4 py-18">
          {LANGS.map((lang) => (
            <section key={lang} lang={lang}>
              <h1 className="font-serif text-term">{messages[lang].notFound.title}</h1>
              <p className="mt-2">
                <a className="link" href={`/${lang}`}>
                  {messages[lang].notFound.home}
                </a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
