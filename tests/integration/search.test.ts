import { expect, it } from 'vitest';
import { search } from '@/features/search/service';
import { testDatabase } from './support/database';

await testDatabase({ seeded: true });
const find = (query: string) => search(query, { locale: 'en', limit: 20 });

it.each([
  ['quoc hoi lao', 'national-assembly-of-laos', 'bare'],
  ['Quốc hội Lào'.normalize('NFD'), 'national-assembly-of-laos', 'exact'],
  ['ສະພາ\u200Bແຫ່ງ\u200Bຊາດລາວ', 'national-assembly-of-laos', 'exact'],
  ['ສະພາແຫງຊາດລາວ', 'national-assembly-of-laos', 'bare'],
  ['ipu', 'inter-parliamentary-union', 'exact'],
  ['interparliamentary union', 'inter-parliamentary-union', 'bare'],
  ['inter parliament', 'inter-parliamentary-union', 'prefix'],
  ['natonal asembly of laos', 'national-assembly-of-laos', 'typo'],
  ['hop tac chien luoc', 'laos-vietnam-cooperation-strategy-2021-2030', 'words'],
  ['dac biet doan', 'special-solidarity', 'words'],
  ['doan ket dac biet', 'special-solidarity', 'bare'],
  ['sapha heng sat', 'national-assembly-of-laos', 'romanized'],
  ['saphahengxat', 'national-assembly-of-laos', 'romanized'],
  ['kaisone', 'kaysone-phomvihane', 'romanized'],
  ['cay xon', 'kaysone-phomvihane', 'prefix'],
])('leads from %s to %s', async (query, slug, kind) => {
  const { hits } = await find(query);
  console.log(query, hits.slice(0, 4).map((h) => [h.concept.slug, h.match.kind, h.match.text, JSON.stringify(h.match.ranges)].join(' | ')));
  expect([hits[0]?.concept.slug, hits[0]?.match.kind]).toEqual([slug, kind]);
});
