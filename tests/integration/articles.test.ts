import { expect, it } from 'vitest';
import { getArticle, searchArticles } from '@/features/articles/service';
import { testDatabase } from './support/database';
import { made } from './support/people';

await testDatabase({ seeded: true });

it('gives an article by its slug', async () => {
  const article = await getArticle('national-assemblies-cooperation-in-the-new-period');
  expect(article).toMatchObject({ ok: true, data: { publisher: 'Pasaxon', conceptCount: 76 } });
});

it.each(['', 'nope', '\u0000', '\uD800', "' OR 1=1"])('is notFound for %j', async (slug) => {
  expect(await getArticle(slug)).toEqual({ ok: false, code: 'notFound' });
});

it('is searched by who writes concepts, and nobody else', async () => {
  const question = { q: 'assemblies cooperation', limit: 5 };
  expect(await searchArticles(null, question)).toEqual({ ok: false, code: 'unauthenticated' });
  expect(await searchArticles(await made('learner'), question)).toEqual({
    ok: false,
    code: 'forbidden',
  });
  for (const role of ['contributor', 'editor', 'admin'] as const) {
    expect(await searchArticles(await made(role), question)).toMatchObject({
      ok: true,
      data: [{ slug: 'national-assemblies-cooperation-in-the-new-period', lang: 'en' }],
    });
  }
  expect(await searchArticles(await made('editor'), { q: '', limit: 5 })).toEqual({
    ok: true,
    data: [],
  });
});
