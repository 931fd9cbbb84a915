'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import type { Cleaning } from '../../domain/cleaning/clean';
import type { LanguageNotice } from '../../domain/cleaning/notice-language';
import { articleAddress } from './desk-address';
import { MarkedText } from './marked-text';

/** What would be kept of a text. */
export interface Checked {
  body: string;
  done: readonly Cleaning[];
  notice: LanguageNotice;
  words: number;
  sentences: number;
  paragraphs: number;
  occurrences: readonly { start: number; end: number }[];
  occurrenceCount: number;
  sameAs: { slug: string; title: string } | null;
}

/** What is said of a text before it is saved, with the questions that it raises. */
export function CheckPanel({
  locale,
  lang,
  slug,
  checked,
  onLang,
}: {
  locale: Lang;
  /** That the text was checked as. */
  lang: Lang;
  /** Of an article that is there already. */
  slug: string | null;
  checked: Checked;
  onLang: (lang: Lang) => void;
}) {
  const t = useTranslations('articleDesk.check');
  const languages = useTranslations('languagesInText');
  const previewId = useId();
  const { notice, sameAs, done } = checked;
  const chosen = { chosen: languages(lang) };
  return (
    <Section title={t('title')} className="mt-8">
      <div className="flex flex-col gap-3">
        {notice.suggested && (
          <Notice
            tone="warning"
            role="alert"
            action={
              <Button size="sm" onClick={() => notice.suggested && onLang(notice.suggested)}>
                {t(`change.${notice.suggested}`)}
              </Button>
            }
          >
            {t(`suggested.${notice.suggested}`, chosen)}
          </Notice>
        )}
        {notice.isForeign && <Notice tone="warning">{t('foreign')}</Notice>}
        {notice.isMixed && !notice.suggested && <Notice>{t('mixed', chosen)}</Notice>}
        {sameAs && sameAs.slug !== slug && (
          <Notice tone="warning">
            {t('sameAs')}{' '}
            <a href={articleAddress(locale, sameAs.slug)} lang={lang} className="link">
              {sameAs.title}
            </a>
          </Notice>
        )}
      </div>
      <p role="status" className="mt-3">
        {t('counts', checked)} · {t('terms', { count: checked.occurrenceCount })}
      </p>
      <h3 className="mt-4 text-label text-ink-2">{t('done')}</h3>
      {done.length === 0 ? (
        <p className="text-small text-ink-2">{t('nothingDone')}</p>
      ) : (
        <ul className="text-small">
          {done.map(({ kind, count }) => (
            <li key={kind}>{t(`kinds.${kind}`, { count })}</li>
          ))}
        </ul>
      )}
      <h3 id={previewId} className="mt-4 mb-1 text-label text-ink-2">
        {t('preview')}
      </h3>
      <section
        aria-labelledby={previewId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-112 overflow-y-auto rounded-control border border-line px-4 py-3"
      >
        <MarkedText lang={lang} body={checked.body} occurrences={checked.occurrences} />
      </section>
    </Section>
  );
}
