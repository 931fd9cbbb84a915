import type { Lang } from '@/language/lang';
import { modernLao } from '@/language/lao-spelling';

/** What a header can name, whatever the language of the column. */
export type HeaderField =
  | 'id'
  | 'slug'
  | 'category'
  | 'subject'
  | 'status'
  | 'note'
  | 'term'
  | 'acronym'
  | 'abbreviation'
  | 'short form'
  | 'variants'
  | 'deprecated'
  | 'superseded'
  | 'lookup'
  | 'part of speech'
  | 'romanization'
  | 'usage'
  | 'source'
  | 'definition'
  | 'articles'
  | 'broader'
  | 'part of'
  | 'predecessor'
  | 'related'
  | 'examples'
  /** Known, and nothing of ours. */
  | 'none';

/** Names as `headerKey` writes them: without marks, also in Vietnamese; Lao in its modern spelling. */
const fieldNames: Record<HeaderField, string> = {
  id: 'id, uuid, guid, identifier, concept id, term id, entry id, ma so, ma, ma thuat ngu, ລະຫັດ',
  slug: 'slug, permalink',
  category: 'category, categories, topic, chu de, danh muc, phan loai, ໝວດ, ໝວດໝູ່',
  subject:
    'subject, subject field, domain, field, subject area, linh vuc, chuyen nganh, nganh, ຂະແໜງ, ຂະແໜງການ, ສາຂາ',
  status: 'status, state, concept status, workflow status, tinh trang, trang thai, ສະຖານະ',
  note: 'note, notes, editor note, editors note, comment, comments, remark, remarks, ghi chu, luu y, ໝາຍເຫດ, ບັນທຶກ',
  term: 'term, terms, word, words, headword, entry, name, label, translation, equivalent, target, target term, source term, preferred, preferred term, vocabulary, expression, phrase, full form, thuat ngu, tu, tu vung, ban dich, dich, ten, ten goi, cum tu, muc tu, nghia tuong duong, ຄຳສັບ, ຄຳແປ, ຄຳ, ຊື່, ຄຳເຕັມ, ແປ',
  acronym: 'acronym, acronyms, initialism, chu viet tat, viet tat, ten viet tat, ອັກສອນຫຍໍ້, ຕົວຫຍໍ້',
  abbreviation: 'abbreviation, abbreviations, abbrev, abbr, dang viet tat, ຄຳຫຍໍ້',
  'short form':
    'short form, short forms, short, short name, rut gon, dang rut gon, ten ngan, ຄຳສັ້ນ, ຊື່ສັ້ນ',
  variants:
    'variant, variants, synonym, synonyms, alias, aliases, alternative, alternatives, alternative term, also, other names, admitted, admitted term, admitted terms, tu dong nghia, dong nghia, cach goi khac, ten khac, bien the, ຄຳທີ່ໃຊ້ແທນກັນ, ຄຳພ້ອງ, ຄຳຄ້າຍຄືກັນ, ຄຳສັບທີ່ມີຄວາມໝາຍຄືກັນ',
  deprecated:
    'deprecated, forbidden, forbidden term, forbidden terms, not recommended, do not use, avoid, khong nen dung, khong dung, cam dung, ບໍ່ຄວນໃຊ້',
  superseded:
    'superseded, obsolete, old name, former name, old term, ten cu, ten goi cu, ຊື່ເກົ່າ, ຄຳເກົ່າ',
  lookup:
    'lookup, lookup form, lookup forms, search only, misspelling, misspellings, tra cuu, chi dung de tra cuu',
  'part of speech':
    'part of speech, pos, word class, wordclass, grammar, tu loai, loai tu, ຊະນິດຄຳ, ຊະນິດຂອງຄຳ, ປະເພດຄຳ',
  romanization:
    'romanization, romanisation, romanized, transliteration, transcription, pronunciation, phien am, phien am la tinh, cach doc, ການຖອດສຽງ, ຖອດສຽງ, ຄຳອ່ານ',
  usage: 'usage, usage note, usage notes, cach dung, ghi chu cach dung, ການໃຊ້, ວິທີໃຊ້',
  source:
    'source, sources, reference, references, citation, origin, nguon, nguon goc, tham khao, tai lieu tham khao, ແຫຼ່ງທີ່ມາ, ແຫຼ່ງ, ທີ່ມາ, ອ້າງອີງ, ແຫລ່ງ',
  definition:
    'definition, definitions, def, meaning, explanation, description, gloss, dinh nghia, giai thich, giai nghia, y nghia, nghia, mo ta, ນິຍາມ, ຄວາມໝາຍ, ຄຳອະທິບາຍ, ອະທິບາຍ',
  articles: 'article, articles, article slugs, bai bao, bai viet, ບົດຄວາມ',
  broader:
    'broader, broader term, broader concept, hypernym, parent, khai niem rong hon, rong hon, ກວ້າງກວ່າ',
  'part of': 'part of, belongs to, thuoc ve, la mot phan cua, ເປັນສ່ວນໜຶ່ງຂອງ',
  predecessor: 'predecessor, came before, tien than',
  related:
    'related, related term, related terms, related concepts, see also, cross reference, xem them, lien quan, thuat ngu lien quan, ກ່ຽວຂ້ອງ, ຄຳສັບທີ່ກ່ຽວຂ້ອງ, ເບິ່ງຕື່ມ',
  examples:
    'example, examples, example sentence, example sentences, sentence, context, sample, vi du, cau vi du, cau, ngu canh, ຕົວຢ່າງ, ປະໂຫຍກ, ປະໂຫຍກຕົວຢ່າງ',
  none: 'no, nr, num, number, row, stt, so thu tu, index, ລຳດັບ, ລ ດ, term status, term type, type, usage status, kind, date, created, created at, updated, updated at, modified, last modified, author, created by, modified by, user, url, link, hinh anh, image, audio, tags, count, frequency, ngay, ngay tao, nguoi tao, loai, ວັນທີ, ຜູ້ຂຽນ, example ids',
};

const langNames: Record<Lang, string> = {
  en: 'en, eng, english, anh, tieng anh, en us, en gb, ອັງກິດ, ພາສາອັງກິດ',
  vi: 'vi, vie, vn, viet, vietnamese, tieng viet, viet ngu, vi vn, ຫວຽດນາມ, ພາສາຫວຽດນາມ, ວຽດນາມ, ພາສາວຽດນາມ, ຫວຽດ',
  lo: 'lo, lao, laos, laotian, tieng lao, lao ngu, lo la, lo laoo, ລາວ, ພາສາລາວ',
};

/** The words of a header in small letters, without marks in Latin script: `Định_nghĩa(VI)` is `dinh nghia vi`. */
const headerKey = (header: string): string =>
  modernLao(header.slice(0, 200))
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const namesOf = <T extends string>(names: Record<T, string>): [string, T][] =>
  (Object.entries(names) as [T, string][])
    .flatMap(([field, list]) => list.split(', ').map((name): [string, T] => [name, field]))
    .sort(([a], [b]) => b.length - a.length);

const fields = namesOf(fieldNames);
const langs = namesOf(langNames);

/** What a header says: the fields and languages that it names, and whether it says anything else. */
export interface HeaderParts {
  fields: ReadonlySet<HeaderField>;
  langs: ReadonlySet<Lang>;
  hasRest: boolean;
}

/** Takes the names that are known out of a header, the longest first: `ví dụ` has nothing of `vi`. */
export function partsOfHeader(header: string): HeaderParts {
  const found = { fields: new Set<HeaderField>(), langs: new Set<Lang>() };
  let rest = ` ${headerKey(header)} `;
  const take = <T>(names: readonly (readonly [string, T])[], into: Set<T>) => {
    for (const [name, meaning] of names) {
      // Lao writes no spaces between words; Latin names are whole words.
      const needle = /\p{Script=Lao}/u.test(name) ? name : ` ${name} `;
      if (!rest.includes(needle)) continue;
      into.add(meaning);
      rest = rest.replaceAll(needle, '  ');
    }
  };
  take(
    langs.filter(([name]) => name.includes(' ') || name.startsWith('ພາສາ')),
    found.langs,
  );
  take(fields, found.fields);
  take(langs, found.langs);
  return { ...found, hasRest: /[\p{L}]/u.test(rest) };
}
