import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../domain/canonical';
import { type ConceptForm, conceptFormSchema } from '../../schema';
import { fillForm } from './fill-form';
import { readForm } from './form-values';
import { nameOf } from './names';

const id = '0b2f3a52-55d5-4f0e-8a59-0a5c7d3f1f10';
const concept: ConceptForm = conceptFormSchema.parse({
  id,
  category: 'forum',
  status: 'published',
  editorNote: 'a note',
  terms: [
    { lang: 'en', text: 'Forum', type: 'fullForm', status: 'preferred' },
    { lang: 'lo', text: 'ເວທີ', type: 'fullForm', status: 'preferred', romanization: 'véthi' },
    { lang: 'en', text: 'F', type: 'acronym', status: 'admitted', recognition: 'byCase' },
  ],
  definitions: [{ lang: 'lo', text: 'ເວທີ.', source: 'Pasaxon' }],
  articles: ['an-article'],
  sources: ['A letter'],
  relations: [{ kind: 'broader', to: '5d7b9a58-3cb4-4f7c-9a45-7f3b0d4b4c11' }],
  examples: [{ id: '1f0c7d1e-8d6b-4a9a-9a38-2f4f6f1f9c22', en: 'One.', vi: 'Một.', lo: 'ໜຶ່ງ.' }],
});

const read = (of: ConceptForm, filled = fillForm(of, '')) =>
  readForm(of.id, of.status, filled.layout, filled.values);

describe('the form', () => {
  it('gives back the concept that it was filled with, the order of its terms too', () => {
    expect(canonical(read(concept).concept)).toBe(canonical(concept));
  });

  it('gives back every concept of the first data', () => {
    const { concepts } = JSON.parse(readFileSync('prisma/seed/glossary.json', 'utf8')) as {
      concepts: { terms: unknown }[];
    };
    expect(concepts.length).toBeGreaterThan(100);
    for (const { terms } of concepts) {
      const parsed = conceptFormSchema.safeParse({ ...concept, terms });
      if (!parsed.success) throw parsed.error;
      expect(canonical(read(parsed.data).concept)).toBe(canonical(parsed.data));
    }
  });

  it('says where in it a path of the concept is, although empty places are not sent', () => {
    const filled = fillForm(concept, '');
    const sent = read(concept, filled);
    const [, vietnamese] = filled.layout.definitions;
    expect(vietnamese).toBeDefined();
    const third = filled.layout.terms.filter(({ lang }) => lang === 'en')[1];
    expect(nameOf('terms.2.note', sent, filled.layout)).toBe(`terms.${third?.key}.note`);
    expect(nameOf('terms.2', sent, filled.layout)).toBe(`terms.${third?.key}.text`);
    expect(nameOf('terms.lo', sent, filled.layout)).toBe('columns.lo');
    expect(nameOf('definitions.0.text', sent, filled.layout)).toBe(
      `definitions.${filled.layout.definitions[0]?.key}.text`,
    );
    expect(nameOf('articles.0', sent, filled.layout)).toBe('articles.an-article');
    expect(nameOf('category', sent, filled.layout)).toBe('category');
    expect(nameOf('concept', sent, filled.layout)).toBe('form');
  });

  it('keeps the fields of what is still there when another state is shown', () => {
    const filled = fillForm(concept, '');
    const shown = { layout: filled.layout, read: read(concept, filled) };
    const [first, second, ...others] = concept.terms;
    if (!first || !second) throw new Error('there are three terms');
    const next = { ...concept, terms: [{ ...first, text: 'Forums' }, ...others, second] };
    const again = fillForm(next, '', shown);
    const keyOf = (text: string) =>
      Object.entries(again.values.terms).find(([, term]) => term.text === text)?.[0];
    const [english, , lao] = ['Forum', 'F', 'ເວທີ'].map(
      (text) => Object.entries(filled.values.terms).find(([, term]) => term.text === text)?.[0],
    );
    expect(keyOf('Forums')).toBe(english);
    expect(keyOf('ເວທີ')).toBe(lao);
    expect(canonical(read(next, again).concept)).toBe(canonical(next));
    // The empty place of a language stays the same one.
    const emptyOf = (layout: typeof filled.layout) =>
      layout.terms.find(({ lang }) => lang === 'vi')?.key;
    expect(emptyOf(again.layout)).toBe(emptyOf(filled.layout));
  });
});
