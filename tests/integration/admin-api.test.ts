// The API of the concept form, asked as each kind of person.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { POST as duplicates } from '@/app/api/admin/duplicates/route';
import { GET as search } from '@/app/api/admin/search/route';
import { setActive } from '@/features/accounts/service';
import { saveConcept } from '@/features/editorial/service-save';
import { LANGS } from '@/language/lang';
import { testDatabase } from './support/database';
import { made, now, signedIn } from './support/people';

await testDatabase({ seeded: true });

const admin = await made('admin');
const editor = await made('editor');
const cookies = {
  nobody: '',
  learner: (await signedIn(await made('learner'))).cookie(),
  contributor: (await signedIn(await made('contributor'))).cookie(),
  editor: (await signedIn(editor)).cookie(),
};

const address = 'http://localhost:3000/api/admin';
const find = (q: string, cookie: string) =>
  search(new Request(`${address}/search?q=${encodeURIComponent(q)}`, { headers: { cookie } }));

function check(
  terms: readonly { lang: string; text: string }[],
  { cookie = cookies.contributor, headers = {}, id = randomUUID() as string } = {},
) {
  const body = JSON.stringify({ id, terms });
  return duplicates(
    new Request(`${address}/duplicates`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        host: 'localhost:3000',
        cookie,
        ...headers,
      },
      body,
    }),
  );
}

const draft = {
  id: randomUUID(),
  category: 'institution' as const,
  status: 'draft' as const,
  terms: [
    {
      lang: 'en' as const,
      text: 'Office of Unseen Drafts',
      type: 'fullForm' as const,
      status: 'preferred' as const,
    },
  ],
};
await saveConcept(editor, { concept: draft, version: 0 }, now());

describe('the search of editors', () => {
  it('is not for everybody', async () => {
    expect((await find('laos', cookies.nobody)).status).toBe(401);
    expect((await find('laos', cookies.learner)).status).toBe(403);
    const gone = await made('editor');
    const cookie = (await signedIn(gone)).cookie();
    await setActive(admin, gone.id, false, now());
    expect((await find('laos', cookie)).status).toBe(401);
    expect((await check([], { cookie })).status).toBe(401);
  });

  it('finds drafts, but only for editors', async () => {
    const hits = async (cookie: string) => {
      const response = await find('unseen drafts', cookie);
      expect(response.status).toBe(200);
      return (await response.json()).hits;
    };
    expect(await hits(cookies.editor)).toMatchObject([
      { concept: { id: draft.id, status: 'draft', labels: { en: 'Office of Unseen Drafts' } } },
    ]);
    expect(await hits(cookies.contributor)).toEqual([]);
    const response = await find('national assembly of laos', cookies.contributor);
    expect((await response.json()).hits[0].concept.status).toBe('published');
  });

  it('says what is wrong with a query', async () => {
    expect((await find('a'.repeat(301), cookies.editor)).status).toBe(400);
  });
});

describe('likely duplicates', () => {
  const found = async (...terms: { lang: string; text: string }[]) => {
    const response = await check(terms);
    expect(response.status).toBe(200);
    const { duplicates: all } = await response.json();
    return all.map((one: { concept: { slug: string }; match: { kind: string } }) => [
      one.concept.slug,
      one.match.kind,
    ]);
  };

  it('are found by any key in any language, drafts among them', async () => {
    const assembly = 'national-assembly-of-laos';
    expect(await found({ lang: 'en', text: 'national assembly of LAOS' })).toContainEqual([
      assembly,
      'exact',
    ]);
    expect(await found({ lang: 'vi', text: 'Quoc hoi Lao' })).toContainEqual([assembly, 'bare']);
    expect(await found({ lang: 'en', text: 'National Asembly of Laos' })).toContainEqual([
      assembly,
      'typo',
    ]);
    expect(await found({ lang: 'en', text: 'office of unseen drafts' })).toEqual([
      ['office-of-unseen-drafts', 'exact'],
    ]);
    expect(await found({ lang: 'en', text: 'Nothing of the kind' })).toEqual([]);
    expect(await found({ lang: 'lo', text: '' })).toEqual([]);
  });

  it('are the label of every concept, in every language, and never itself', async () => {
    const response = await find('national assembly of laos', cookies.editor);
    const { concept } = (await response.json()).hits[0];
    for (const lang of LANGS) {
      const terms = [{ lang, text: concept.labels[lang] }];
      const slugs = (await (await check(terms)).json()).duplicates.map(
        (one: { concept: { slug: string } }) => one.concept.slug,
      );
      expect(slugs, lang).toContain(concept.slug);
      const own = await (await check(terms, { id: concept.id })).json();
      expect(
        own.duplicates.map((one: { concept: { id: string } }) => one.concept.id),
      ).not.toContain(concept.id);
    }
  });

  it('are not for everybody', async () => {
    const terms = [{ lang: 'en', text: 'Laos' }];
    expect((await check(terms, { cookie: cookies.nobody })).status).toBe(401);
    expect((await check(terms, { cookie: cookies.learner })).status).toBe(403);
  });

  it('are not told to another site, nor of a body that is none', async () => {
    const terms = [{ lang: 'en', text: 'Laos' }];
    const elsewhere = { origin: 'https://elsewhere.example' };
    expect((await check(terms, { headers: elsewhere })).status).toBe(403);
    expect((await check(terms, { headers: { 'content-type': 'text/plain' } })).status).toBe(400);
    expect((await check(terms, { headers: { 'content-length': '900000' } })).status).toBe(413);
    expect((await check([{ lang: 'xx', text: 'Laos' }])).status).toBe(400);
    expect((await check(terms, { id: 'x' })).status).toBe(400);
    const many = Array.from({ length: 61 }, () => ({ lang: 'en', text: 'Laos' }));
    expect((await check(many)).status).toBe(400);
  });
});
