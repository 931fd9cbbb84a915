import { expect, it } from 'vitest';
import { GET as unknownRoute } from '@/app/api/[...rest]/route';
import { GET as health } from '@/app/api/health/route';
import { healthSchema } from '@/app/api/health/schema';
import { GET as getConcept } from '@/app/api/v1/concepts/[id]/route';
import { GET as listConcepts } from '@/app/api/v1/concepts/route';
import { GET as openApi } from '@/app/api/v1/openapi.json/route';
import { GET as searchRoute } from '@/app/api/v1/search/route';
import { GET as sitemapIndex } from '@/app/sitemap.xml/route';
import { GET as sitemapFile } from '@/app/sitemaps/[slice]/route';
import { conceptDetailSchema, conceptListSchema } from '@/features/glossary/api-schema';
import { searchSchema } from '@/features/search/api-schema';
import { testDatabase } from './support/database';

await testDatabase({ seeded: true });

const request = (path: string) => new Request(`http://localhost${path}`);
const list = (query = '') => listConcepts(request(`/api/v1/concepts${query}`));
const one = (id: string) =>
  getConcept(request(`/api/v1/concepts/${id}`), { params: Promise.resolve({ id }) });

it('lists concepts as the contract says, and follows the cursor', async () => {
  const first = conceptListSchema.strict().parse(await (await list('?limit=100')).json());
  expect(first.concepts).toHaveLength(100);
  const rest = conceptListSchema.parse(
    await (await list(`?limit=100&cursor=${first.nextCursor}`)).json(),
  );
  expect(rest.concepts).toHaveLength(38);
  expect(rest.nextCursor).toBeNull();
});

it('filters by category and by time of change', async () => {
  const forums = conceptListSchema.parse(await (await list('?category=forum')).json());
  expect(forums.concepts).toHaveLength(5);
  const since = conceptListSchema.parse(
    await (await list('?updatedSince=2999-01-01T00:00:00Z')).json(),
  );
  expect(since.concepts).toEqual([]);
});

it.each([
  ['?limit=0', 'limit'],
  ['?limit=101', 'limit'],
  ['?limit=many', 'limit'],
  ['?category=nope', 'category'],
  ['?updatedSince=yesterday', 'updatedSince'],
  ['?cursor=nope', 'cursor'],
])('answers %s with a problem that names the parameter', async (query, parameter) => {
  const response = await list(query);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({
    status: 400,
    code: 'invalid',
    errors: { [parameter]: expect.any(String) },
  });
});

it('gives a concept by slug and by id', async () => {
  const bySlug = conceptDetailSchema.strict().parse(await (await one('asean')).json());
  expect(bySlug.labels.vi).toBe('Hiệp hội các quốc gia Đông Nam Á');
  expect(await (await one(bySlug.id)).json()).toEqual(bySlug);
});

it('answers an unknown concept and an unknown route with a problem', async () => {
  for (const response of [await one('nope'), unknownRoute()]) {
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'notFound', status: 404 });
  }
});

it('says that it is well, and at which migration', async () => {
  const response = await health();
  expect(response.status).toBe(200);
  expect(healthSchema.parse(await response.json())).toMatchObject({ status: 'ok', pending: 0 });
});

it('describes every route in OpenAPI', async () => {
  const document = await openApi().json();
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual([
    '/api/v1/search',
    '/api/v1/concepts',
    '/api/v1/concepts/{id}',
    '/api/v1/articles',
    '/api/v1/articles/{slug}',
    '/api/v1/recognize',
    '/api/v1/export',
    '/api/v1/study/events',
    '/api/v1/study/queue',
    '/api/v1/study/concepts',
    '/api/v1/study/data',
    '/api/health',
  ]);
  expect(document.components.schemas).toHaveProperty('Concept');
});

it('gives a sitemap of every page in three languages', async () => {
  expect(await (await sitemapIndex(request('/sitemap.xml'))).text()).toContain('/sitemaps/1.xml');
  const slice = (name: string) =>
    sitemapFile(request(`/sitemaps/${name}`), { params: Promise.resolve({ slice: name }) });
  const terms = await (await slice('1.xml')).text();
  expect(terms.match(/<loc>/g)).toHaveLength(138 * 3);
  expect(terms).toContain('/lo/terms/asean</loc>');
  for (const name of ['2.xml', 'x.xml', '-1.xml', '01.xml', '1']) {
    expect((await slice(name)).status, name).toBe(404);
  }
});

const find = (query: string) => searchRoute(request(`/api/v1/search${query}`));

it('searches as the contract says', async () => {
  const response = await find('?q=quoc%20hoi%20lao&limit=3&category=institution&lang=vi&locale=lo');
  const { query, hits } = searchSchema.strict().parse(await response.json());
  expect(query).toBe('quoc hoi lao');
  expect(hits.length).toBeLessThanOrEqual(3);
  expect(hits[0]).toEqual({
    concept: {
      id: expect.any(String),
      slug: 'national-assembly-of-laos',
      category: 'institution',
      labels: {
        en: 'National Assembly of Laos',
        vi: 'Quốc hội Lào',
        lo: 'ສະພາແຫ່ງຊາດລາວ',
      },
    },
    match: {
      lang: 'vi',
      text: 'Quốc hội Lào',
      kind: 'bare',
      type: 'fullForm',
      status: 'preferred',
      ranges: [{ start: 0, end: 12 }],
    },
  });
});

it.each(['?q=a&limit=0', '?q=a&limit=51', '?q=a&category=nope', '?q=a&lang=fr', '?q=a&locale=fr'])(
  'answers a search of %s with a problem',
  async (query) => {
    const response = await find(query);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  },
);

it.each([
  '',
  '?q=',
  '?q=%00',
  '?q=%ED%A0%80',
  '?q=%E0%BB',
  '?q=%22%20(*%20-',
  '?q=%25_%25',
  '?q=%E2%80%AE%CC%81',
  `?q=${'a'.repeat(10_000)}`,
])('answers %s without a hit', async (query) => {
  const response = await find(query);
  expect(response.status).toBe(200);
  expect(searchSchema.parse(await response.json()).hits).toEqual([]);
});
