import type { ArticleForm } from '../../schema';

interface Saved extends Omit<ArticleForm, 'originalSlug'> {
  originalOf: { slug: string } | null;
}

/** The form of an article as it is saved. */
export function savedForm(article: Saved): ArticleForm {
  const { id, version, lang, title, publisher, publishedOn, url, access, note, text } = article;
  return {
    id,
    version,
    lang,
    title,
    publisher,
    access,
    text,
    ...(publishedOn && { publishedOn }),
    ...(url && { url }),
    ...(note && { note }),
    ...(article.originalOf && { originalSlug: article.originalOf.slug }),
  };
}
