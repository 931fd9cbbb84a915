import { useTranslations } from 'next-intl';
import { LANGS, type Lang } from '@/language/lang';
import { Section } from '@/ui/section';
import { articleAddress, newArticleAddress } from './desk-address';

interface Ref {
  slug: string;
  lang: Lang;
  title: string;
}

export interface ArticleLinksData {
  slug: string;
  /** Its own. */
  lang: Lang;
  hasText: boolean;
  isArchived: boolean;
  original: Ref | null;
  translations: readonly Ref[];
}

/** What else there is about an article that is saved. */
export function ArticleLinks({ locale, links }: { locale: Lang; links: ArticleLinksData }) {
  const t = useTranslations('articleDesk.form');
  const languages = useTranslations('languages');
  const { slug, original, translations, hasText } = links;
  const canBeTranslated = !original && translations.length < LANGS.length - 1;
  const others = original ? [original] : translations;
  return (
    <Section title={t('links')} className="mt-8">
      <ul className="flex flex-col gap-1">
        {!links.isArchived && (
          <li>
            <a href={`/${locale}/articles/${slug}`} className="link">
              {t('view')}
            </a>
          </li>
        )}
        {hasText && (
          <li>
            <a href={articleAddress(locale, slug, 'candidates')} className="link">
              {t('candidates')}
            </a>
          </li>
        )}
        {original && hasText && (
          <li>
            <a href={articleAddress(locale, slug, 'alignment')} className="link">
              {t('alignment')}
            </a>
          </li>
        )}
      </ul>
      {others.length > 0 && (
        <>
          <h3 className="mt-4 text-label text-ink-2">
            {t(original ? 'originalOf' : 'translations')}
          </h3>
          <ul className="flex flex-col gap-2">
            {others.map((one) => (
              <li key={one.slug}>
                <span className="text-label text-ink-3">{languages(one.lang)}</span>
                <br />
                <a href={articleAddress(locale, one.slug)} lang={one.lang} className="link">
                  {one.title}
                </a>
                {!original && (
                  <>
                    {' · '}
                    <a href={articleAddress(locale, one.slug, 'alignment')} className="link">
                      {t('alignment')}
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {canBeTranslated && (
        <p className="mt-4">
          <a href={newArticleAddress(locale, slug)} className="link">
            {t('addTranslation')}
          </a>
        </p>
      )}
    </Section>
  );
}
