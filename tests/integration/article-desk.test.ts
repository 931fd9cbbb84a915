// The list of articles that editors see, on both engines.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deskQuerySchema } from '@/features/articles/desk-schema';
import type { ArticleForm } from '@/features/articles/schema';
import { listDeskArticles } from '@/features/articles/service-desk';
import { archiveArticle, saveArticle } from '@/features/articles/service-import';
import { testDatabase } from './support/database';
import { made } from './support/people';

await testDatabase({ seeded: true });
const editor = await made('editor');
const now = new Date('2026-11-26T09:00:00Z');

async function article(form: Partial<ArticleForm>) {
  const id = form.id ?? randomUUID();
  const whole = { id, version: 0, title: 'A', publisher: 'B', text: 'One sentence.', ...form };
  const saved = await saveArticle(editor, { lang: 'en', access: 'public', ...whole }, now);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  return { id, slug: saved.data.slug };
}

async function list(query: Record<string, string>) {
  const found = await listDeskArticles(editor, deskQuerySchema.parse(query));
  if (!found.ok) throw new Error(found.code);
  return found.data;
}

describe('the list of articles for editors', () => {
  it('finds by words without marks, language, access and state', async () => {
    const name = `Hòa bình ${randomUUID().slice(0, 6)}`;
    const { id, slug } = await article({ title: name, lang: 'vi', access: 'reference' });
    const q = name.replace('Hòa bình', 'hoa binh');
    expect((await list({ q })).articles).toMatchObject([
      { slug, title: name, lang: 'vi', wordCount: 2, isArchived: false },
    ]);
    expect((await list({ q, lang: 'en' })).count).toBe(0);
    expect((await list({ q, access: 'public' })).count).toBe(0);
    expect((await list({ q, lang: 'vi', access: 'reference' })).count).toBe(1);
    await archiveArticle(editor, { id, version: 1, isArchived: true }, now);
    expect((await list({ q })).count).toBe(0);
    expect((await list({ q, archived: '1' })).count).toBe(1);
  });

  it('has the latest first and those without a date last, with languages of translations', async () => {
    const first = await article({ title: 'First', publishedOn: '2999' });
    const undated = await article({ title: 'Undated' });
    await article({ title: 'Bản dịch', lang: 'vi', originalSlug: first.slug });
    const { articles, count, pageCount } = await list({});
    expect(articles[0]).toMatchObject({ slug: first.slug, translations: ['vi'] });
    const places = articles.map(({ slug }) => slug);
    const dated = articles.filter(({ publishedOn }) => publishedOn !== null).length;
    expect(places.indexOf(undated.slug)).toBeGreaterThanOrEqual(dated);
    expect(count).toBe(articles.length);
    expect(pageCount).toBe(1);
    expect(await listDeskArticles(editor, deskQuerySchema.parse({ page: '2' }))).toMatchObject({
      code: 'notFound',
    });
  });

  it('is for editors', async () => {
    const query = deskQuerySchema.parse({});
    expect(await listDeskArticles(null, query)).toMatchObject({ code: 'unauthenticated' });
    const contributor = await made('contributor');
    expect(await listDeskArticles(contributor, query)).toMatchObject({ code: 'forbidden' });
  });
});
