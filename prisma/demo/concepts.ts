import { slugOf } from '@/features/glossary/domain/slug';
import {
  CATEGORIES,
  type Category,
  type ConceptInput,
  type TermInput,
} from '@/features/glossary/schema';
import { LANGS } from '@/language/lang';
import { romanizeLao } from '@/language/romanize';
import { OperatorError } from '@/lib/errors';
import { combinations, fill, fillText, firstUpper } from './fill';
import { categoryShares, type Pattern, patterns } from './patterns';
import type { Random } from './random';
import type { Block } from './stock/stock';
import * as wordings from './wordings';

/**
 * Concepts of the category shares, each with a slug of its own, without end until the word stock is used up.
 * @param further the share of the wordings beside the preferred ones that they have
 */
export function* demoConcepts(
  random: Random,
  articles: readonly string[],
  further = 1,
): Generator<ConceptInput & { labels: Block }, never> {
  const sources = new Map(
    CATEGORIES.map((category) => [
      category,
      patterns
        .filter((pattern) => pattern.category === category)
        .map((pattern) => ({ pattern, fillings: combinations(pattern.slots, random) })),
    ]),
  );
  const slugs = new Set<string>();
  for (;;) {
    const category = pickCategory(random, [...sources.keys()]);
    const turns = sources.get(category) ?? [];
    const index = random.int(turns.length);
    const turn = turns[index];
    const drawn = turn?.fillings.next();
    if (!turn || !drawn || drawn.done) {
      turns.splice(index, 1);
      if (turns.length === 0) sources.delete(category);
      if (sources.size === 0) {
        throw new OperatorError(`The word stock makes no more than ${slugs.size} concepts.`);
      }
      continue;
    }
    const { pattern } = turn;
    const values = drawn.value;
    const labels = fill(pattern.label, values);
    const slug = slugOf(labels.en);
    if (slugs.has(slug)) continue;
    slugs.add(slug);
    yield {
      labels,
      slug,
      category,
      status: 'published',
      terms: termsOf(pattern, values, labels, random, further),
      definitions: definitionsOf(pattern, values, random),
      articles: articlesOf(articles, random),
      sources: [],
      relations: [],
      examples: [],
    };
  }
}

function pickCategory(random: Random, open: readonly Category[]): Category {
  const total = open.reduce((sum, category) => sum + categoryShares[category], 0);
  let rest = random.next() * total;
  for (const category of open) {
    rest -= categoryShares[category];
    if (rest < 0) return category;
  }
  return open.at(-1) as Category;
}

function termsOf(
  pattern: Pattern,
  values: Record<string, Block>,
  labels: Block,
  random: Random,
  further: number,
): TermInput[] {
  const preferred = LANGS.map((lang) => ({
    lang,
    text: labels[lang],
    type: 'fullForm' as const,
    status: 'preferred' as const,
  }));
  const [first, ...others] = pattern.also.map((wording) => ({
    ...wording,
    text: fillText(wording.text, wording.lang, values),
  }));
  const isName = /^\p{Lu}/u.test(labels.en) && pattern.category !== 'person';
  const extras: wordings.Extra[] = [
    ...(first ? [first] : []),
    ...others.filter(() => random.chance(0.3)),
    ...wordings.respelled(labels).filter(() => random.chance(0.4)),
    ...(isName && random.chance(0.5) ? wordings.englishAcronym(labels.en) : []),
    ...(isName && random.chance(0.25) ? wordings.vietnameseAcronym(labels.vi) : []),
    ...(isName && random.chance(0.25) ? wordings.laoAcronym(labels.lo, Object.values(values)) : []),
    ...(random.chance(0.2) ? wordings.misspelling(labels.en, random) : []),
  ];
  const kept = further === 1 ? extras : extras.filter(() => random.chance(further));
  const seen = new Set<string>();
  return [...preferred, ...kept].flatMap((wording) => {
    const name = `${wording.lang} ${wording.text}`;
    if (seen.has(name)) return [];
    seen.add(name);
    return [toTerm(wording, random)];
  });
}

function toTerm(wording: wordings.Extra, random: Random): TermInput {
  const { lang, text, type, status, searchOnly = false, recognition = 'always' } = wording;
  const romanized = lang === 'lo' && !searchOnly && /\p{Script=Lao}/u.test(text);
  return {
    lang,
    text,
    type,
    status,
    partOfSpeech: 'noun',
    searchOnly,
    recognition,
    romanizationGenerated: romanized,
    ...(romanized && { romanization: romanizeLao(text) }),
    ...(lang !== 'en' && { confidence: random.pick(['high', 'high', 'medium', 'low'] as const) }),
    ...(status === 'superseded' && { note: 'The spelling before 1975.' }),
    ...(random.chance(0.2) && { source: 'demo data' }),
  };
}

function definitionsOf(
  pattern: Pattern,
  values: Record<string, Block>,
  random: Random,
): ConceptInput['definitions'] {
  if (random.chance(0.25)) return [];
  const texts = fill(pattern.meaning, values);
  return LANGS.filter((lang) => lang === 'en' || random.chance(0.7)).map((lang) => ({
    lang,
    text: firstUpper(texts[lang]),
    ...(random.chance(0.1) && { source: 'demo data' }),
  }));
}

function articlesOf(articles: readonly string[], random: Random): string[] {
  if (articles.length === 0 || random.chance(0.35)) return [];
  const count = random.chance(0.25) ? 2 : 1;
  return [...new Set(Array.from({ length: count }, () => random.pick(articles)))];
}
