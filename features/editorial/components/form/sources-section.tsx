import X from 'lucide-react/icons/x';
import { memo, useState } from 'react';
import { Section } from '@/ui/section';
import { AddButton } from './add-button';
import { askServer } from './ask-server';
import { useTools } from './form-context';
import type { KnownArticle } from './form-data';
import type { Layout } from './layout';
import { Picker } from './picker';
import { problemText } from './problem-text';
import { TextField } from './text-field';
import { ToolButton } from './tool-button';
import { addButtonId } from './use-items';
import { useNote } from './use-note';

/** Where the concept was found: articles of ours, and other texts. */
export const SourcesSection = memo(function SourcesSection({
  articles,
  sources,
  known,
}: {
  articles: Layout['articles'];
  sources: Layout['sources'];
  known: readonly KnownArticle[];
}) {
  const { items, texts } = useTools();
  const [picked, setPicked] = useState<readonly KnownArticle[]>([]);
  const bySlug = new Map([...known, ...picked].map((article) => [article.slug, article]));
  const ask = async (question: string, signal: AbortSignal) => {
    const query = new URLSearchParams({ q: question, limit: '8' });
    const found = await askServer<{ articles: KnownArticle[] }>(
      `/api/admin/articles?${query}`,
      signal,
    );
    return found.articles.map((article) => ({
      key: article.slug,
      value: article,
      content: <ArticleView article={article} />,
    }));
  };
  return (
    <Section title={texts.sections.sources}>
      <div className="flex flex-col gap-4">
        {articles.length > 0 && (
          <ul className="divide-y divide-line border-line border-b">
            {articles.map((slug) => (
              <ArticleRow key={slug} slug={slug} article={bySlug.get(slug)} />
            ))}
          </ul>
        )}
        <Picker
          id={addButtonId('articles')}
          label={texts.sources.search}
          ask={ask}
          onPick={(article) => {
            setPicked((list) => [...list, article]);
            items.addArticle(article.slug);
          }}
        />
        {sources.map(({ key }, index) => (
          <div key={key} className="flex items-end gap-2">
            <TextField
              name={`sources.${key}.text`}
              label={`${texts.sources.other} ${index + 1}`}
              className="flex-1"
              controlClassName="min-h-11! resize-none!"
            />
            <ToolButton
              label={texts.sources.remove}
              name={String(index + 1)}
              icon={<X aria-hidden />}
              onClick={() => items.remove('sources', key)}
            />
          </div>
        ))}
        <AddButton
          id={addButtonId('sources')}
          label={texts.sources.add}
          onClick={items.addSource}
        />
      </div>
    </Section>
  );
});

function ArticleView({ article: { title, lang, publisher } }: { article: KnownArticle }) {
  return (
    <>
      <span lang={lang} className="block font-serif text-ui wrap-anywhere">
        {title}
      </span>
      {publisher && <span className="text-small text-ink-2">{publisher}</span>}
    </>
  );
}

function ArticleRow({ slug, article }: { slug: string; article: KnownArticle | undefined }) {
  const { items, texts, locale } = useTools();
  const problem = problemText(texts, useNote(`articles.${slug}`)?.problem);
  return (
    <li className="flex items-start justify-between gap-2 py-2">
      <div className="min-w-0">
        <a
          href={`/${locale}/articles/${slug}`}
          target="_blank"
          rel="noreferrer"
          className="list-link block"
        >
          {article ? <ArticleView article={article} /> : slug}
        </a>
        {problem && <p className="text-label text-bad">{problem}</p>}
      </div>
      <ToolButton
        label={texts.sources.remove}
        name={article?.title ?? slug}
        icon={<X aria-hidden />}
        onClick={() => items.removeArticle(slug)}
      />
    </li>
  );
}
