import { expect, it } from 'vitest';
import { conceptInputSchema } from '@/features/glossary/schema';
import { detectScript } from '@/language/script';
import { readGlossary, seedIfEmpty } from '@/prisma/seed/seed';
import { testDatabase } from './support/database';

const { db } = await testDatabase({ seeded: true });
const glossary = readGlossary();

it('holds every concept with a preferred full form in each language', async () => {
  expect(await db.concept.count({ where: { status: 'published' } })).toBe(138);
  for (const lang of ['en', 'vi', 'lo']) {
    const preferred = { lang, status: 'preferred', type: 'fullForm' };
    expect(await db.term.count({ where: preferred })).toBe(138);
  }
});

it('keeps confidence as a mark for editors', async () => {
  expect(await db.term.count({ where: { confidence: 'low' } })).toBeGreaterThan(0);
  expect(
    await db.term.count({ where: { lang: 'lo', status: 'preferred', confidence: null } }),
  ).toBe(0);
});

it('has acronyms, abbreviations and old forms as terms of their own', async () => {
  const kinds = await db.term.findMany({
    where: { text: { in: ['IPU', 'CHDCND Lào', 'Cay-xỏn Phôm-vi-hản'] } },
    select: { text: true, type: true, status: true, recognition: true },
    orderBy: [{ text: 'asc' }, { lang: 'asc' }],
  });
  expect(kinds).toContainEqual({
    text: 'IPU',
    type: 'acronym',
    status: 'admitted',
    recognition: 'byCase',
  });
  expect(kinds).toContainEqual({
    text: 'CHDCND Lào',
    type: 'abbreviation',
    status: 'admitted',
    recognition: 'always',
  });
  expect(kinds).toContainEqual({
    text: 'Cay-xỏn Phôm-vi-hản',
    type: 'variant',
    status: 'superseded',
    recognition: 'always',
  });
});

it('romanizes each shown Lao term, and says which romanization is made by rule', async () => {
  const lao = await db.term.findMany({ where: { lang: 'lo', searchOnly: false } });
  for (const { text, romanization, status, type, romanizationGenerated } of lao) {
    if (detectScript(text) === 'latin') continue;
    expect(romanization, text).toBeTruthy();
    expect(romanizationGenerated, text).toBe(!(status === 'preferred' && type === 'fullForm'));
  }
});

it('never shows nor recognises a lookup form', async () => {
  const forms = await db.term.findMany({ where: { searchOnly: true } });
  expect(forms.length).toBeGreaterThan(40);
  expect(new Set(forms.map(({ recognition }) => recognition))).toEqual(new Set(['never']));
});

it('writes a first revision that holds the whole concept', async () => {
  const revisions = await db.revision.findMany();
  expect(revisions).toHaveLength(138);
  for (const { snapshot, version, authorName } of revisions) {
    expect(version).toBe(1);
    expect(authorName).toBe('Khamsap');
    expect(conceptInputSchema.parse(snapshot).terms.length).toBeGreaterThanOrEqual(3);
  }
});

it('has the examples with their concepts and the relations that are obvious', async () => {
  expect(await db.example.count()).toBe(24);
  expect(await db.exampleConcept.count()).toBe(
    glossary.examples.reduce((total, { concepts }) => total + concepts.length, 0),
  );
  const aipa = await db.relation.findFirst({
    where: { from: { slug: 'asean-inter-parliamentary-assembly' }, to: { slug: 'asean' } },
  });
  expect(aipa?.kind).toBe('related');
});

it('never touches a termbase that is not empty', async () => {
  const { version } = await db.termbase.findUniqueOrThrow({ where: { id: 1 } });
  await db.concept.update({ where: { slug: 'laos' }, data: { labelEn: 'changed by hand' } });
  expect(await seedIfEmpty(db, () => {})).toBeNull();
  expect((await db.concept.findUniqueOrThrow({ where: { slug: 'laos' } })).labelEn).toBe(
    'changed by hand',
  );
  expect((await db.termbase.findUniqueOrThrow({ where: { id: 1 } })).version).toBe(version);
});
