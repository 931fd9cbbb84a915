import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { LangLabel } from '@/ui/lang-label';
import { Marked } from '@/ui/mark';
import { Section } from '@/ui/section';
import { concordanceAddress } from '../../domain/concordance/address';
import type { Context } from '../../domain/context';

/** Some sentences of articles with a concept, and the way to all of them; on the page of the concept. */
export function InArticles({
  locale,
  slug,
  count,
  contexts,
}: {
  locale: Lang;
  slug: string;
  count: number;
  contexts: readonly Context[];
}) {
  const { t } = textsOf(locale);
  return (
    <Section
      title={t('concordance.heading')}
      action={
        <a href={concordanceAddress(locale, slug)} className="link">
          {t('concordance.all', { count })}
        </a>
      }
    >
      <ul className="flex flex-col gap-4">
        {contexts.map(({ lang, text, start, end, article }) => (
          <li
            key={`${article.slug} ${start}`}
            className="grid grid-cols-[2.5rem_minmax(0,1fr)] items-baseline gap-x-2"
          >
            <LangLabel lang={lang} name={t(`languages.${lang}`)} />
            <div>
              <p lang={lang} className="wrap-anywhere font-serif">
                <Marked text={text} ranges={[{ start, end }]} />
              </p>
              <p className="text-ink-2 text-label">
                <a href={`/${locale}/articles/${article.slug}`} lang={lang} className="list-link">
                  {article.title}
                </a>{' '}
                · {article.publisher}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
