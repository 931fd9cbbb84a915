import { describe, expect, it } from 'vitest';
import { findAmong, findable } from './article-search';

const articles = [
  { slug: 'congress-opens', lang: 'vi', title: 'Khai mạc Đại hội Đảng', publisher: 'Nhân Dân' },
  { slug: 'sapha', lang: 'lo', title: 'ກອງປະຊຸມສະພາແຫ່ງຊາດ', publisher: 'Pasaxon' },
  { slug: 'party-press', lang: 'en', title: 'The party press', publisher: 'Vientiane Times' },
] as const;
const find = (question: string, limit = 10) =>
  findAmong(articles.map(findable), question, limit).map(({ slug }) => slug);

describe('the search for an article', () => {
  it('finds by title, publisher and slug, without marks and case', () => {
    expect(find('dai hoi')).toEqual(['congress-opens']);
    expect(find('ĐẠI HỘI')).toEqual(['congress-opens']);
    expect(find('pasaxon')).toEqual(['sapha']);
    expect(find('ສະພາແຫ່ງຊາດ')).toEqual(['sapha']);
    expect(find('congress-opens')).toEqual(['congress-opens']);
  });

  it('wants every word, in any order, and puts what has them in one piece first', () => {
    expect(find('times party')).toEqual(['party-press']);
    expect(find('times pasaxon')).toEqual([]);
    expect(find('p')).toEqual(['congress-opens', 'sapha', 'party-press']);
    expect(find('p', 1)).toEqual(['congress-opens']);
  });

  it('finds nothing for nothing', () => {
    expect(find(' - ')).toEqual([]);
  });
});
