import { expect, it } from 'vitest';
import type { ConceptDetail } from './concept';
import { definedTerm } from './defined-term';

const concept: ConceptDetail = {
  id: 'id',
  slug: 'ipu',
  category: 'forum',
  labels: { en: 'Inter-Parliamentary Union', vi: 'Liên minh Nghị viện Thế giới', lo: '' },
  subject: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  terms: [],
  definitions: [{ lang: 'en', text: 'A union.', source: null }],
  relations: [],
  sources: [],
  examples: [],
};

it('names the term in the reader’s language, and says which language it is', () => {
  expect(definedTerm(concept, 'vi', 'https://example.org')).toMatchObject({
    '@type': 'DefinedTerm',
    name: { '@value': 'Liên minh Nghị viện Thế giới', '@language': 'vi' },
    description: { '@value': 'A union.', '@language': 'en' },
    url: 'https://example.org/vi/terms/ipu',
  });
});

it('falls back to English where the reader’s language has no label', () => {
  expect(definedTerm(concept, 'lo', 'https://example.org')).toMatchObject({
    name: { '@value': 'Inter-Parliamentary Union', '@language': 'en' },
  });
});
