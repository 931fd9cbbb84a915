import type { Lang } from '@/language/lang';
import type { CandidateCategory } from './candidate';

const heads = (
  lists: Partial<Record<CandidateCategory, string>>,
): ReadonlyMap<string, CandidateCategory> =>
  new Map(
    Object.entries(lists).flatMap(([category, list]) =>
      list.split(', ').map((head) => [head, category as CandidateCategory] as const),
    ),
  );

/** Head words by which a name says what it names, in lower case. */
export const HEADS: Readonly<Record<Lang, ReadonlyMap<string, CandidateCategory>>> = {
  en: heads({
    institution:
      'ministry, department, committee, commission, council, assembly, association, agency, bank, ' +
      'university, institute, academy, court, office, embassy, federation, organisation, organization, ' +
      'union, army, authority, bureau, centre, center, company, corporation, group, front, school, fund',
    forum: 'forum, conference, parliament, dialogue',
    party: 'party',
    office: 'president, minister, secretary, chairman, chairperson, ambassador, governor, chair',
    publication: 'newspaper, journal, magazine, times, daily, book, report',
    strategy: 'strategy, plan, programme, program, vision, roadmap, initiative',
    agreement:
      'agreement, treaty, protocol, memorandum, convention, declaration, charter, accord, law, decree',
    event: 'congress, summit, meeting, session, festival, games, war, anniversary, visit, day',
    place: 'province, district, city, republic, kingdom, river, island, airport, port',
  }),
  vi: heads({
    institution:
      'bộ, ủy ban, hội đồng, hiệp hội, liên minh, liên đoàn, tổng cục, cục, viện, học viện, trường, ' +
      'đại học, ngân hàng, đại sứ quán, công ty, tập đoàn, tổng công ty, quỹ, mặt trận, tòa án, ' +
      'viện kiểm sát, ban, hội, đoàn, trung tâm, quân khu, tổ chức, sở',
    forum: 'diễn đàn, hội nghị, hội thảo',
    party: 'đảng',
    office:
      'chủ tịch, tổng bí thư, thủ tướng, bộ trưởng, thứ trưởng, phó chủ tịch, đại sứ, tổng thống',
    publication: 'báo, tạp chí, sách, nhà xuất bản',
    media: 'đài, thông tấn xã',
    strategy: 'chiến lược, kế hoạch, chương trình, đề án, sáng kiến',
    agreement:
      'hiệp định, hiệp ước, nghị định, nghị quyết, tuyên bố, thỏa thuận, luật, hiến chương, công ước',
    event: 'đại hội, kỳ họp, lễ, chiến dịch, ngày',
    place: 'tỉnh, huyện, thành phố, sông, cửa khẩu, cộng hòa, vương quốc, sân bay, cảng',
  }),
  lo: heads({
    institution:
      'ສະພາ, ຄະນະກຳມະການ, ຄະນະກໍາມະການ, ຄະນະກຳມາທິການ, ຄະນະກໍາມາທິການ, ກະຊວງ, ອົງການ, ສະຫະພັນ, ສະມາຄົມ, ທະນາຄານ, ມະຫາວິທະຍາໄລ, ກົມ, ' +
      'ສະຖາບັນ, ສະຖານທູດ, ບໍລິສັດ, ສານປະຊາຊົນ, ກອງທຶນ, ຫ້ອງການ, ສູນກາງ, ແນວລາວ, ສູນ, ພະແນກ, ລັດວິສາຫະກິດ, ກອງທັບ',
    forum: 'ກອງປະຊຸມ, ເວທີ, ສະມັດຊາ',
    party: 'ພັກ',
    office: 'ປະທານ, ລັດຖະມົນຕີ, ນາຍົກລັດຖະມົນຕີ, ເລຂາທິການ, ເອກອັກຄະລັດຖະທູດ, ເຈົ້າແຂວງ',
    publication: 'ໜັງສືພິມ, ວາລະສານ',
    media: 'ສຳນັກຂ່າວ, ສະຖານີ',
    strategy: 'ຍຸດທະສາດ, ແຜນພັດທະນາ, ແຜນການ, ໂຄງການ, ວິໄສທັດ',
    agreement: 'ສັນຍາ, ສົນທິສັນຍາ, ຂໍ້ຕົກລົງ, ກົດໝາຍ, ດຳລັດ, ບົດບັນທຶກ, ຖະແຫຼງການ, ອະນຸສັນຍາ',
    event: 'ບຸນ, ງານ, ວັນສ້າງຕັ້ງ, ກອງປະຊຸມໃຫຍ່, ກອງປະຊຸມສຸດຍອດ',
    place: 'ແຂວງ, ນະຄອນຫຼວງ, ດ່ານ, ສາທາລະນະລັດ',
  }),
};

const TITLES: Readonly<Record<'en' | 'vi', ReadonlySet<string>>> = {
  en: new Set(['mr', 'mrs', 'ms', 'dr', 'president', 'comrade', 'minister', 'general', 'prof']),
  vi: new Set([
    'ông',
    'bà',
    'anh',
    'chị',
    'đồng chí',
    'chí',
    'tướng',
    'gs',
    'ts',
    'bác',
    'tịch',
    'trưởng',
  ]),
};

/** What a name in Latin letters is by its words; a person where a title stands before it. */
export function categoryOf(
  words: readonly string[],
  before: string,
  lang: 'en' | 'vi',
): CandidateCategory | null {
  const lower = words.map((word) => word.toLowerCase());
  const known = HEADS[lang];
  if (lang === 'vi') {
    const [one = '', two = '', three = ''] = lower;
    const first =
      known.get(`${one} ${two} ${three}`) ?? known.get(`${one} ${two}`) ?? known.get(one);
    return first ?? (TITLES.vi.has(before.toLowerCase()) ? 'person' : null);
  }
  // The head of an English name is its last word, or the last one before "of" or "for".
  const cut = lower.findIndex((word, i) => i > 0 && ['of', 'for', 'on', 'to'].includes(word));
  const head = lower[(cut < 0 ? lower.length : cut) - 1] ?? '';
  const found = known.get(head) ?? known.get(head.replace(/s$/u, ''));
  if (found) return found;
  return TITLES.en.has(before.toLowerCase().replace(/\.$/u, '')) ? 'person' : null;
}

/** The longest head that a string begins with. */
export function headOf(text: string, lang: Lang): string | null {
  let longest: string | null = null;
  const lower = text.toLowerCase();
  for (const head of HEADS[lang].keys()) {
    if (lower.startsWith(head) && head.length > (longest?.length ?? 0)) longest = head;
  }
  return longest;
}
