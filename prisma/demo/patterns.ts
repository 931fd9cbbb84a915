import type { Category, TermStatus, TermType } from '@/features/glossary/schema';
import type { Lang } from '@/language/lang';
import { fields, manners, periods, works } from './stock/fields';
import * as heads from './stock/heads';
import { laoNames, vietnameseNames } from './stock/people';
import * as places from './stock/places';
import { type Block, block, stock } from './stock/stock';

/** A further wording of a concept, as a template. */
export interface Wording {
  lang: Lang;
  type: TermType;
  status: TermStatus;
  text: string;
}

/** How labels of a kind are put together from building blocks. */
export interface Pattern {
  category: Category;
  slots: Record<string, readonly Block[]>;
  label: Block;
  /** The first is on every concept, so that each has more than its labels. */
  also: [Wording, ...Wording[]];
  meaning: Block;
}

/** How many of a hundred concepts are of a category. */
export const categoryShares: Record<Category, number> = {
  institution: 20,
  forum: 3,
  party: 2,
  office: 11,
  person: 2,
  publication: 5,
  media: 3,
  strategy: 6,
  agreement: 8,
  event: 10,
  policy: 22,
  history: 5,
  place: 3,
};

const ordinals: Block[] = Array.from({ length: 40 }, (_, i) => ({
  en: ordinal(i + 1),
  vi: `lần thứ ${i + 1}`,
  lo: `ຄັ້ງທີ ${i + 1}`,
}));

const years: Block[] = Array.from({ length: 110 }, (_, i) => {
  const year = String(1886 + i);
  return { en: year, vi: year, lo: year };
});

const titles = stock(`
Mr | ông | ທ່ານ
Comrade | đồng chí | ສະຫາຍ
President | Chủ tịch | ປະທານ
Professor | Giáo sư | ສາດສະດາຈານ
Doctor | Tiến sĩ | ດຣ.
`);

const admitted = (lang: Lang, text: string, type: TermType = 'variant'): Wording => ({
  lang,
  type,
  status: 'admitted',
  text,
});

const person = (slots: Record<string, readonly Block[]>, label: Block, short: Block): Pattern => ({
  category: 'person',
  slots: { ...slots, title: titles },
  label,
  also: [
    admitted('en', `{title} ${label.en}`),
    admitted('vi', `{title} ${label.vi}`),
    admitted('lo', `{title} ${label.lo}`),
    admitted('en', short.en, 'shortForm'),
    admitted('lo', short.lo, 'shortForm'),
  ],
  meaning: block('A politician and scholar. | Nhà chính trị và học giả. | ນັກການເມືອງ ແລະ ນັກວິຊາການ.'),
});

/** All the kinds of labels; those of a category take turns. */
export const patterns: readonly Pattern[] = [
  {
    category: 'institution',
    slots: { head: heads.nationalBodies, field: fields, country: places.countries },
    label: block('{head} of {country} | {head} {country} | {head} {country}'),
    also: [
      admitted('en', '{head} ({country})'),
      admitted('vi', '{head} của {country}'),
      admitted('lo', '{head}ຂອງ{country}'),
      admitted('en', '{head}', 'shortForm'),
      admitted('lo', '{head}', 'shortForm'),
    ],
    meaning: block(
      'The body of the state of {country} that is responsible for {field}. | Cơ quan của Nhà nước {country} chịu trách nhiệm về {field}. | ອົງການຂອງລັດ {country} ທີ່ຮັບຜິດຊອບດ້ານ{field}.',
    ),
  },
  {
    category: 'institution',
    slots: { head: heads.localBodies, field: fields, place: places.localities },
    label: block('{head} of {place} | {head} {place} | {head} {place}'),
    also: [
      admitted('en', '{place} {head}'),
      admitted('lo', '{head}ປະຈຳ{place}'),
      admitted('vi', '{head}', 'shortForm'),
      admitted('lo', '{head}', 'shortForm'),
    ],
    meaning: block(
      'The body in {place} that is responsible for {field}. | Cơ quan phụ trách {field} tại {place}. | ອົງການທີ່ຮັບຜິດຊອບດ້ານ{field}ຢູ່{place}.',
    ),
  },
  {
    category: 'forum',
    slots: { head: heads.forumHeads, field: fields, region: places.regions },
    label: block('{region} {head} | {head} | {head}'),
    also: [
      admitted('en', '{head}', 'shortForm'),
      admitted('vi', '{head} thường niên'),
      admitted('lo', '{head}ປະຈຳປີ'),
    ],
    meaning: block(
      'A regular meeting of several countries on {field}. | Cuộc gặp thường kỳ của nhiều nước về {field}. | ກອງປະຊຸມປົກກະຕິຂອງຫຼາຍປະເທດກ່ຽວກັບ{field}.',
    ),
  },
  {
    category: 'party',
    slots: { body: heads.partyBodies, place: places.localities },
    label: block('{body} of {place} | {body} {place} | {body}{place}'),
    also: [admitted('en', '{place} {body}'), admitted('lo', '{body} {place}')],
    meaning: block(
      'The organisation that leads this work in {place}. | Tổ chức lãnh đạo công tác này tại {place}. | ອົງການທີ່ນຳພາວຽກງານນີ້ຢູ່{place}.',
    ),
  },
  {
    category: 'party',
    slots: {
      body: heads.partyBodies,
      head: heads.localBodies,
      field: fields,
      place: places.localities,
    },
    label: block('{body} of the {head} of {place} | {body} {head} {place} | {body} {head} {place}'),
    also: [
      admitted('en', '{body} of the {place} {head}'),
      admitted('vi', '{body} {head}', 'shortForm'),
    ],
    meaning: block(
      'The organisation at the {head} of {place}. | Tổ chức trực thuộc {head} {place}. | ອົງການທີ່ຂຶ້ນກັບ{head} {place}.',
    ),
  },
  {
    category: 'office',
    slots: { role: heads.roles, head: heads.localBodies, field: fields, place: places.localities },
    label: block('{role} {head} of {place} | {role} {head} {place} | {role}{head} {place}'),
    also: [
      admitted('en', '{role} {place} {head}'),
      admitted('vi', '{role} {head}', 'shortForm'),
      admitted('lo', '{role}{head}', 'shortForm'),
    ],
    meaning: block(
      'Who holds this office at the {head} of {place}. | Người giữ chức vụ này tại {head} {place}. | ຜູ້ທີ່ຮັບຕຳແໜ່ງນີ້ຢູ່{head} {place}.',
    ),
  },
  {
    category: 'office',
    slots: { office: heads.ministers, field: fields, country: places.countries },
    label: block('{office} of {country} | {office} {country} | {office} {country}'),
    also: [
      admitted('en', '{office} ({country})'),
      admitted('vi', '{office} của {country}'),
      admitted('lo', '{office}ຂອງ{country}'),
      admitted('en', '{office}', 'shortForm'),
    ],
    meaning: block(
      'The member of the government of {country} who answers for {field}. | Thành viên Chính phủ {country} phụ trách {field}. | ສະມາຊິກລັດຖະບານ {country} ທີ່ຮັບຜິດຊອບດ້ານ{field}.',
    ),
  },
  person(laoNames, block('{given} {family} | {given} {family} | {given} {family}'), {
    en: '{given}',
    vi: '{given}',
    lo: '{given}',
  }),
  person(
    vietnameseNames,
    block('{family} {middle} {given} | {family} {middle} {given} | {family} {middle} {given}'),
    { en: '{family} {given}', vi: '{given}', lo: '{family} {given}' },
  ),
  {
    category: 'publication',
    slots: { print: heads.prints, field: fields, place: places.localities },
    label: block('{print} of {place} | {print} {place} | {print} {place}'),
    also: [
      admitted('en', '{place} {print}'),
      admitted('vi', '{print} của {place}'),
      admitted('lo', '{print}ຂອງ{place}'),
    ],
    meaning: block(
      'A printed publication on {field} from {place}. | Ấn phẩm về {field} của {place}. | ສິ່ງພິມກ່ຽວກັບ{field}ຂອງ{place}.',
    ),
  },
  {
    category: 'media',
    slots: { broadcast: heads.broadcasts, field: fields, place: places.localities },
    label: block('{broadcast} of {place} | {broadcast} {place} | {broadcast} {place}'),
    also: [admitted('en', '{place} {broadcast}'), admitted('lo', '{broadcast}ປະຈຳ{place}')],
    meaning: block(
      'News about {field} for the people of {place}. | Tin tức về {field} dành cho người dân {place}. | ຂ່າວສານກ່ຽວກັບ{field}ສຳລັບປະຊາຊົນ{place}.',
    ),
  },
  {
    category: 'strategy',
    slots: { plan: heads.plans, field: fields, place: places.localities, period: periods },
    label: block(
      '{plan} of {place} for {period} | {plan} {place} giai đoạn {period} | {plan} {place} ໄລຍະ {period}',
    ),
    also: [
      admitted('en', '{place} {plan} {period}'),
      admitted('vi', '{plan} {place} {period}'),
      admitted('lo', '{plan} {place} {period}'),
      admitted('en', '{plan}', 'shortForm'),
    ],
    meaning: block(
      'What {place} wants to reach in {field} in the years {period}. | Mục tiêu của {place} về {field} trong giai đoạn {period}. | ເປົ້າໝາຍຂອງ{place}ດ້ານ{field}ໃນໄລຍະ {period}.',
    ),
  },
  {
    category: 'agreement',
    slots: { contract: heads.contracts, field: fields, pair: places.pairs },
    label: block(
      '{pair} {contract} {Field} Cooperation | {contract} hợp tác {field} {pair} | {contract}ການຮ່ວມມືດ້ານ{field} {pair}',
    ),
    also: [
      admitted('en', '{contract} {Field} Cooperation ({pair})'),
      admitted('vi', '{contract} {field} {pair}'),
      admitted('lo', '{contract}{field} {pair}'),
      admitted('en', '{contract} {Field}', 'shortForm'),
    ],
    meaning: block(
      'What {pair} have agreed on {field}. | Nội dung hai nước {pair} đã thỏa thuận về {field}. | ເນື້ອໃນທີ່ສອງປະເທດ {pair} ໄດ້ຕົກລົງກັນດ້ານ{field}.',
    ),
  },
  {
    category: 'event',
    slots: { meeting: heads.meetings, field: fields, ordinal: ordinals },
    label: block('{ordinal} {meeting} | {meeting} {ordinal} | {meeting} {ordinal}'),
    also: [
      admitted('en', '{meeting} ({ordinal})'),
      admitted('vi', '{meeting}', 'shortForm'),
      admitted('lo', '{meeting}', 'shortForm'),
    ],
    meaning: block(
      'A meeting of specialists on {field}. | Cuộc họp của các chuyên gia về {field}. | ກອງປະຊຸມຂອງບັນດາຜູ້ຊ່ຽວຊານດ້ານ{field}.',
    ),
  },
  {
    category: 'event',
    slots: {
      visit: heads.visits,
      from: places.countries,
      to: places.localities,
      ordinal: ordinals,
    },
    label: block(
      '{ordinal} {visit} from {from} to {to} | {visit} {ordinal} từ {from} đến {to} | {visit}{ordinal} ຈາກ {from} ຫາ {to}',
    ),
    also: [
      admitted('en', '{visit} to {to}', 'shortForm'),
      admitted('vi', '{visit} đến {to}', 'shortForm'),
    ],
    meaning: block(
      'A visit of guests from {from} to {to}. | Chuyến thăm của khách từ {from} đến {to}. | ການຢ້ຽມຢາມຂອງແຂກຈາກ {from} ຢູ່{to}.',
    ),
  },
  {
    category: 'policy',
    slots: { manner: manners, work: works, field: fields },
    label: block('{manner} {work} | {work} {manner} | {work}{manner}'),
    also: [
      admitted('en', '{work} that is {manner}'),
      admitted('vi', '{work} một cách {manner}'),
      admitted('lo', '{work} {manner}'),
      admitted('en', '{work}', 'shortForm'),
      admitted('lo', '{work}', 'shortForm'),
    ],
    meaning: block(
      'A direction of work in {field}. | Một định hướng công tác về {field}. | ທິດທາງໜຶ່ງຂອງວຽກງານດ້ານ{field}.',
    ),
  },
  {
    category: 'policy',
    slots: { work: works, field: fields, place: places.localities },
    label: block('{work} in {place} | {work} ở {place} | {work}ຢູ່{place}'),
    also: [
      admitted('en', '{place} {work}'),
      admitted('vi', '{work} tại {place}'),
      admitted('lo', '{work}ໃນ{place}'),
    ],
    meaning: block(
      'What is done for {field} in {place}. | Công tác {field} tại {place}. | ວຽກງານດ້ານ{field}ຢູ່{place}.',
    ),
  },
  {
    category: 'history',
    slots: { happening: heads.happenings, place: places.localities, year: years },
    label: block('{happening} in {year} | {happening} năm {year} | {happening} ປີ {year}'),
    also: [
      admitted('en', '{year} {happening}'),
      admitted('vi', '{happening} {year}'),
      admitted('lo', '{happening} {year}'),
    ],
    meaning: block(
      'What happened in {place} in {year}. | Sự kiện diễn ra ở {place} năm {year}. | ເຫດການທີ່ເກີດຂຶ້ນຢູ່{place}ໃນປີ {year}.',
    ),
  },
  {
    category: 'place',
    slots: { site: places.sites, name: places.placeNames },
    label: block('{site} | {site} | {site}'),
    also: [
      admitted('en', '{name}', 'shortForm'),
      admitted('vi', '{name}', 'shortForm'),
      admitted('lo', '{name}', 'shortForm'),
    ],
    meaning: block(
      'A place that bears the name {name}. | Địa điểm mang tên {name}. | ສະຖານທີ່ທີ່ມີຊື່ວ່າ {name}.',
    ),
  },
  {
    category: 'place',
    slots: { side: places.sides, site: places.sites, name: places.placeNames },
    label: block('{side} {site} | {site} {side} | {site}{side}'),
    also: [
      admitted('en', '{site}', 'shortForm'),
      admitted('vi', '{site}', 'shortForm'),
      admitted('lo', '{site} {side}'),
    ],
    meaning: block(
      'A place that bears the name {name}. | Địa điểm mang tên {name}. | ສະຖານທີ່ທີ່ມີຊື່ວ່າ {name}.',
    ),
  },
];

function ordinal(n: number): string {
  const tens = n % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th');
  return `${n}${ending}`;
}
