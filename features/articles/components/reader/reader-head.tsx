import { formatPartialDate } from '@/features/glossary/domain/partial-date';
import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { Badge } from '@/ui/badge';
import { Segmented } from '@/ui/segmented';
import { minutesOf } from '../../domain/reading';

interface Other {
  slug: string;
  lang: Lang;
  title: string;
  isReadable: boolean;
}

/** The title of an article with what is known of it, and the ways to its other languages. */
export function ReaderHead({
  article,
  others,
  beside,
  termCount,
  hasText,
  locale,
}: {
  article: {
    slug: string;
    lang: Lang;
    title: string;
    publisher: string;
    publishedOn: string | null;
    url: string | null;
    access: string;
    isArchived: boolean;
    wordCount: number;
  };
  others: readonly Other[];
  /** The language that stands beside it. */
  beside: Lang | null;
  termCount: number;
  /** Whether this reader sees the text. */
  hasText: boolean;
  locale: Lang;
}) {
  const { t } = textsOf(locale);
  const here = `/${locale}/articles/${article.slug}`;
  const meta = [
    article.publisher,
    article.publishedOn && formatPartialDate(article.publishedOn, locale),
    t(`languages.${article.lang}`),
  ];
  const minutes = minutesOf(article.wordCount);
  const readable = hasText ? others.filter(({ isReadable }) => isReadable) : [];
  return (
    <header>
      <p className="pt-8 text-ink-2 text-label">{meta.filter(Boolean).join(' · ')}</p>
      <h1 lang={article.lang} className="mt-2 font-serif text-headword">
        {article.title}
      </h1>
      <p className="mt-3 text-ink-2 text-small">
        {minutes > 0 && `${t('reader.minutes', { count: minutes })} · `}
        <a href="#reader-terms" className="list-link">
          {t('articles.conceptCount', { count: termCount })}
        </a>
        {article.url && (
          <>
            {' · '}
            <a href={article.url} rel="external" className="link print:hidden">
              {t('articles.original')}
            </a>
          </>
        )}
      </p>
      {!hasText && <p className="mt-3 text-ink-2">{t('articles.reference')}</p>}
      <p className="mt-2 flex flex-wrap gap-2 empty:hidden print:hidden">
        {hasText && article.access === 'reference' && <Badge>{t('reader.kept')}</Badge>}
        {article.isArchived && <Badge tone="warning">{t('reader.archived')}</Badge>}
      </p>
      {others.length > 0 && (
        <p className="mt-2 text-ink-2 text-small print:hidden">
          {t('reader.also')}{' '}
          {others.map(({ slug, lang }, index) => (
            <span key={slug}>
              {index > 0 && ' · '}
              <a href={`/${locale}/articles/${slug}`} className="link">
                {t(`languagesInText.${lang}`)}
              </a>
            </span>
          ))}
        </p>
      )}
      {readable.length > 0 && (
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 print:hidden">
          <span className="text-ink-2 text-small">{t('reader.beside')}</span>
          <Segmented
            label={t('reader.beside')}
            items={[
              { key: 'none', label: t('reader.alone'), href: here, current: beside === null },
              ...readable.map(({ lang }) => ({
                key: lang,
                label: t(`languages.${lang}`),
                href: `${here}?with=${lang}`,
                current: beside === lang,
              })),
            ]}
          />
        </div>
      )}
    </header>
  );
}
