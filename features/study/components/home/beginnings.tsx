import { useTranslations } from 'next-intl';
import { Section } from '@/ui/section';
import { sessionAddress } from '../../domain/session-address';
import { countValues, numberText } from '../count-values';
import type { HomeData, ShownDeck } from './home-data';

/** What a deck can be made of with one click, without what is one already. */
export function Beginnings({
  data: { locale, categories, articles },
  decks,
}: {
  data: HomeData;
  decks: readonly ShownDeck[];
}) {
  const t = useTranslations();
  const taken = new Set(decks.map(({ source }) => source));
  const freeCategories = categories.filter(({ category }) => !taken.has(category));
  const freeArticles = articles.filter(({ id }) => !taken.has(id));
  const isMore = decks.length > 0;
  const label = (name: string, count: number) =>
    t('studyHome.begin.label', {
      name,
      terms: t('studyHome.decks.terms', countValues(locale, count)),
    });
  return (
    <div className="mt-10 flex flex-col gap-10">
      {freeCategories.length > 0 && (
        <Section title={t(isMore ? 'studyHome.begin.more' : 'studyHome.begin.title')} rule="ink">
          <ul className="grid grid-cols-1 gap-x-6 min-[360px]:grid-cols-2 md:grid-cols-3">
            {freeCategories.map(({ category, count }) => (
              <li key={category} className="border-line border-b">
                <a
                  href={sessionAddress(locale, { category })}
                  rel="nofollow"
                  aria-label={label(t(`categories.${category}`), count)}
                  className="flex items-baseline justify-between gap-3 py-3 hover:text-accent-ink"
                >
                  <span>{t(`categories.${category}`)}</span>
                  <span className="text-ink-3 tabular-nums">{numberText(locale, count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {freeArticles.length > 0 && (
        <Section
          title={t(isMore ? 'studyHome.begin.moreArticles' : 'studyHome.begin.articles')}
          rule="ink"
          action={
            <a href={`/${locale}/articles`} className="link">
              {t('studyHome.begin.allArticles')}
            </a>
          }
        >
          <ul>
            {freeArticles.map(({ id, lang, title, publisher, count }) => (
              <li key={id} className="border-line border-b">
                <a
                  href={sessionAddress(locale, { article: id })}
                  rel="nofollow"
                  className="block py-3 hover:text-accent-ink"
                >
                  <span lang={lang}>{title}</span>
                  <span className="block text-ink-2 text-label">
                    {publisher} · {t('studyHome.decks.terms', countValues(locale, count))}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
