import type { Lang } from '@/language/lang';

/**
 * What is known of a wording that means something else in many places. Words are spelling keys; a
 * `#` stands for a number.
 */
export interface Misleading {
  lang: Lang;
  wording: string;
  /** Right after these, and right before these, the wording means something else. */
  notAfter?: readonly string[];
  notBefore?: readonly string[];
  /** Beside these the wording means the term, which counts where it is recognised in context. */
  after?: readonly string[];
  before?: readonly string[];
  /** As the two above, anywhere in the sentence. */
  together?: readonly string[];
  /** The wording in small letters is a common word, so that capitals say nothing in a headline. */
  isCommonWord?: true;
}

const words = (list: string): string[] => list.split(',').map((word) => word.trim());

const NEIGHBOURS = words('ຫວຽດນາມ, ຈີນ, ໄທ, ກຳປູເຈຍ, ມຽນມາ, ຣັດເຊຍ, ຍີ່ປຸ່ນ');
const AND = ['', 'ແລະ', 'ກັບ', 'ຫາ'];
const beside = (join: (country: string, and: string) => string): string[] =>
  NEIGHBOURS.flatMap((country) => AND.map((and) => join(country, and)));

/** Collected by reading news in which the wordings were counted. */
export const MISLEADING: readonly Misleading[] = [
  { lang: 'en', wording: 'US', isCommonWord: true },
  { lang: 'en', wording: 'WHO', isCommonWord: true },
  { lang: 'en', wording: 'IT', isCommonWord: true },
  { lang: 'en', wording: 'AID', isCommonWord: true },
  {
    lang: 'en',
    wording: 'Ho Chi Minh',
    notBefore: words(
      'city, trail, communist youth union, young pioneer, national academy, mausoleum, highway',
    ),
  },
  { lang: 'en', wording: 'article', notBefore: ['#'] },
  { lang: 'vi', wording: 'AI', isCommonWord: true },
  {
    lang: 'vi',
    wording: 'Pháp',
    notBefore: words(
      'luật, lệnh, lý, chế, y, nhân, quy, trị, đình, danh, sư, luân, vân, ngữ, hội, bảo, thuật',
    ),
    notAfter: words('hiến, tư, giải, biện, phương, luật, hợp, hành, cú, thi, vi, phật, thư'),
  },
  {
    lang: 'vi',
    wording: 'Mỹ',
    notBefore: words(
      'thuật, nghệ, phẩm, học, nhân, miều, quan, mãn, hảo, đình, tho, sơn, lai, linh, tâm, latinh,' +
        'la tinh, la-tinh, phước, xuyên, lộc, hào, khê, hạnh, dung, duyên, nương, viện',
    ),
    notAfter: words('bắc, nam, trung, châu, thị, thẩm, hoàn, tuyệt, đông, la'),
  },
  { lang: 'vi', wording: 'Lào', notBefore: ['cai'], notAfter: words('thuốc, gió') },
  {
    lang: 'vi',
    wording: 'Hồ Chí Minh',
    notAfter: words(
      'thành phố, tp, tp., đường, đường mòn, cộng sản, tiền phong, huân chương, bảo tàng, học viện' +
        ', quốc gia',
    ),
  },
  {
    lang: 'lo',
    wording: 'ລາວ',
    after: words(
      'ປະເທດ, ແຫ່ງຊາດ, ປະຊາຊົນ, ລັດຖະບານ, ຄົນ, ພາສາ, ຊົນເຜົ່າ, ສັນຊາດ, ຝ່າຍ, ຊາວ, ທົ່ວ, ລະຫວ່າງ, ກອງທັບ,' +
        'ພັກ, ແມ່ຍິງ, ຊາວໜຸ່ມ, ນັກຂ່າວ, ນັກທຸລະກິດ, ນັກສຶກສາ, ວັດທະນະທຳ, ເສດຖະກິດ, ຕະຫຼາດ, ສິນຄ້າ, ນັກຮົບ,' +
        'ປະຫວັດສາດ, ລັດ, ທະນາຄານແຫ່ງ ສປປ, ສປປ, ຢູ່',
    ).concat(beside((country, and) => country + and)),
    before: beside((country, and) => and + country),
    together: NEIGHBOURS,
    notBefore: words(
      'ກໍ, ກໍ່, ບໍ່, ເວົ້າ, ບອກ, ຍັງ, ເຄີຍ, ຮູ້, ຄິດ, ຢາກ, ເອງ, ມັກ, ເກີດ, ອາຍຸ, ຕອບ, ຮ້ອງ, ຍິ້ມ, ຜູ້ນີ້, ຄົນນີ້',
    ),
    notAfter: words('ເລື່ອງ, ລູກ, ເມຍ, ຜົວ, ພັນລະຍາ, ສາມີ, ພໍ່, ແມ່, ອ້າຍ, ນ້ອງ, ຊື່, ເພາະ, ເພາະວ່າ, ຫຼັງຈາກນັ້ນ'),
  },
  {
    lang: 'lo',
    wording: 'ມະຕິ',
    notAfter: words('ປະຊາ, ສົມ, ລົງປະຊາ'),
    after: words('ຮັບຮອງ, ຮັບຮອງເອົາ, ປະຕິບັດ, ຜັນຂະຫຍາຍ, ເຊື່ອມຊຶມ, ບັນດາ, ຕາມ, ສ້າງ, ຜ່ານ, ບົນພື້ນຖານ'),
    before: words('ກອງປະຊຸມ, ຂອງ, ສະບັບ, ເລກທີ, ວ່າດ້ວຍ, ຄະນະ, ຕົກລົງ, ສະພາ, ພັກ, ແຫ່ງ, ສູນກາງ, #'),
  },
  {
    lang: 'lo',
    wording: 'ເລຂາທິການໃຫຍ່',
    notBefore: words(
      'ສະຫະປະຊາຊາດ, ອາຊຽນ, ອົງການ, ສະມາຄົມ, ສະຫະພັນ, ຂອງອົງການ, ຂອງອາຊຽນ, ຂອງສະຫະປະຊາຊາດ, ສປຊ, ສະພາ,' +
        'ອົງການສະຫະປະຊາຊາດ, ຂອງສະມາຄົມ, ຂອງສະຫະພັນ, ອົກຟາມ, aipa, ipu, asean, ຄະນະກຳມະການ',
    ),
    before: words('ພັກ, ສູນກາງພັກ, ຄະນະບໍລິຫານງານ, ປະທານປະເທດ, ຂອງພັກ, ຄະນະບໍລິຫານງານສູນກາງພັກ'),
    after: words('ສະຫາຍ'),
  },
  { lang: 'lo', wording: 'ຝຣັ່ງ', notAfter: ['ມັນ'] },
  { lang: 'lo', wording: 'ສະຫະລັດ', notBefore: words('ອາຣັບ, ອາລັບ, ເມັກຊິໂກ') },
];
