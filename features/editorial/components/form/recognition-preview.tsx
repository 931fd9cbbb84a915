import type { RecognitionPreview } from '@/features/articles/domain/recognition/preview';
import { ButtonLink } from '@/ui/button';
import { Mark } from '@/ui/mark';
import { fillIn } from './fill-in';
import { useTools } from './form-context';
import { useRecognitionPreview } from './use-recognition-preview';

/** What a term would match in the stored articles, and where the concept would be lost. */
export function RecognitionPreviewPanel({
  id,
  termKey,
  name,
}: {
  id: string;
  termKey: string;
  name: string;
}) {
  const { texts, locale } = useTools();
  const { preview, state } = useRecognitionPreview(termKey);
  const words = texts.recognition;
  return (
    <section
      id={id}
      aria-label={`${words.title}, ${name}`}
      aria-busy={state === 'searching'}
      className="flex flex-col gap-2 border-line-strong border-s-2 ps-3 text-small"
    >
      <p role="status" className={state === 'found' ? '' : 'text-ink-2'}>
        {state === 'found' ? preview ? <Counts preview={preview} /> : words.nowhere : words[state]}
      </p>
      {state === 'signIn' && (
        <ButtonLink href={`/${locale}/sign-in`} target="_blank" size="sm" className="self-start">
          {texts.errors.signIn}
        </ButtonLink>
      )}
      {preview && (state === 'found' || state === 'searching') && (
        <div className={state === 'searching' ? 'opacity-60' : undefined}>
          <Lines label={`${words.title}, ${name}`} lines={preview.lines} lang={preview.lang} />
          {preview.lostCount > 0 && (
            <>
              <p className="pt-3 font-semibold text-warning">
                {fillIn(words.lost, { count: preview.lostCount })}
              </p>
              <Lines
                label={`${words.gone}, ${name}`}
                lines={preview.lostLines}
                lang={preview.lang}
              />
            </>
          )}
          <Articles preview={preview} />
          {preview.isCut && (
            <p className="pt-2 text-label text-ink-3">
              {fillIn(words.cut, { count: preview.readCount })}
            </p>
          )}
        </div>
      )}
    </section>
  );
}

function Counts({ preview }: { preview: RecognitionPreview }) {
  const { texts } = useTools();
  const words = texts.recognition;
  if (preview.readCount === 0) return words.noArticles;
  if (preview.count === 0) return words.nowhere;
  return [
    fillIn(words.places, { count: preview.count }),
    fillIn(words.inArticles, { count: preview.articleCount }),
    fillIn(words.newCount, { count: preview.newCount }),
  ].join(' · ');
}

function Lines({
  label,
  lines,
  lang,
}: {
  label: string;
  lines: RecognitionPreview['lines'];
  lang: RecognitionPreview['lang'];
}) {
  const { texts } = useTools();
  if (lines.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard too.
    <ul tabIndex={0} aria-label={label} className="max-h-72 divide-y divide-line overflow-y-auto">
      {lines.map(({ left, keyword, right, isNew, article }, index) => (
        <li
          // They do not change.
          // biome-ignore lint/suspicious/noArrayIndexKey: as said.
          key={index}
          className="py-1.5 wrap-anywhere"
        >
          <span lang={lang} className="font-serif">
            {left}
            <Mark>{keyword}</Mark>
            {right}
          </span>{' '}
          {isNew && <span className="text-label text-accent-ink">{texts.recognition.newTag}</span>}
          <span lang={lang} className="block truncate text-label text-ink-3">
            {article.title}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Articles({ preview: { articles, articleCount, lang } }: { preview: RecognitionPreview }) {
  const { texts, locale } = useTools();
  if (articleCount < 2) return null;
  return (
    <details className="pt-2">
      <summary className="min-h-6 w-fit touch:min-h-11">{texts.recognition.articles}</summary>
      <ul>
        {articles.map(({ slug, title, count }) => (
          <li key={slug} className="flex items-baseline justify-between gap-x-3">
            <a
              href={`/${locale}/articles/${slug}`}
              target="_blank"
              rel="noreferrer"
              lang={lang}
              className="link min-w-0 wrap-anywhere"
            >
              {title}
            </a>
            <span className="tabular-nums">{count}</span>
          </li>
        ))}
      </ul>
      {articleCount > articles.length && (
        <p className="text-ink-3">
          {fillIn(texts.recognition.andMore, { count: articleCount - articles.length })}
        </p>
      )}
    </details>
  );
}
