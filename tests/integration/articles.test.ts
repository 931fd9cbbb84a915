import { expect, it } from 'vitest';
import { getArticle } from '@/features/articles/service';
import { testDatabase } from './support/database';

await testDatabase({ seeded: true });

it('gives an article by its slug', async () => {
  const article = await getArticle('national-assemblies-cooperation-in-the-new-period');
  expect(article).toMatchObject({ ok: true, data: { publisher: 'Pasaxon', conceptCount: 76 } });
});

it.each(['', 'nope', '\u0000', '\uD800', "' OR 1=1"])('is notFound for %j', async (slug) => {
  expect(await getArticle(slug)).toEqual({ ok: false, code: 'notFound' });
});
