import { describe, expect, it } from 'vitest';
import { bareKey, spellingKey } from '@/language/fold';
import { LANGS, type Lang } from '@/language/lang';
import { type Match, rankMatches } from './prefix-search';

let serial = 0;
function match(lang: Lang, text: string, more: Partial<Match> = {}): Match {
  serial += 1;
  const concept = {
    id: String(serial),
    slug: `c${serial}`,
    category: 'policy',
    labels: { en: '', vi: '', lo: '' },
  };
  return {
    concept,
    lang,
    text,
    type: 'fullForm',
    status: 'preferred',
    searchOnly: false,
    spellingKey: spellingKey(text, lang),
    bareKey: bareKey(text, lang),
    ...more,
  };
}

const keysOf = (query: string) =>
  LANGS.map((lang) => ({
    lang,
    spellingKey: spellingKey(query, lang),
    bareKey: bareKey(query, lang),
  }));

const texts = (query: string, matches: Match[], preferred: Lang = 'en') =>
  rankMatches(matches, keysOf(query), preferred).map((hit) => hit.match.text);

describe('rankMatches', () => {
  it('puts a whole match before a prefix, and a shorter prefix before a longer one', () => {
    const matches = [
      match('en', 'ASEAN Chairmanship'),
      match('en', 'ASEAN Chair'),
      match('en', 'ASEAN'),
    ];
    expect(texts('asean', matches)).toEqual(['ASEAN', 'ASEAN Chair', 'ASEAN Chairmanship']);
  });

  it('puts exact tones before folded ones', () => {
    expect(texts('má', [match('vi', 'mà'), match('vi', 'má')], 'vi')).toEqual(['má', 'mà']);
  });

  it('puts preferred before admitted before deprecated', () => {
    const matches = [
      match('en', 'party b', { status: 'deprecated' }),
      match('en', 'party c', { status: 'admitted' }),
      match('en', 'party d'),
    ];
    expect(texts('party', matches)).toEqual(['party d', 'party c', 'party b']);
  });

  it('puts the reader’s language first among equals', () => {
    const matches = [match('en', 'IPU'), match('vi', 'IPU'), match('lo', 'IPU')];
    expect(rankMatches(matches, keysOf('ipu'), 'lo')[0]?.match.lang).toBe('lo');
  });

  it('gives a concept once, by its best term', () => {
    const full = match('en', 'National Assembly of Laos');
    const plain = { ...match('en', 'National Assembly'), concept: full.concept };
    expect(texts('national assembly', [full, plain])).toEqual(['National Assembly']);
  });

  it('marks what matched in the text as it is written', () => {
    const decomposed = 'Quốc hội Lào'.normalize('NFD');
    const [hit] = rankMatches([match('vi', decomposed)], keysOf('quoc hoi'), 'en');
    const range = hit?.match.ranges[0];
    expect(decomposed.slice(range?.start, range?.end).normalize('NFC')).toBe('Quốc hội');
  });
});
