import type { Lang } from '@/language/lang';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that no term begins or ends with, in lower case. */
export const STOP_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: set(
    'a an the this that these those it its he his she her they their we our you your i my who which ' +
      'what when where why how and or but nor so yet if as than then of in on at by for from to with ' +
      'into over under between among within during after before since until against about toward ' +
      'towards through across per via is are was were be been being has have had do does did will ' +
      'would can could shall should may might must not no also only more most many much some any all ' +
      'both each every other another such same own very too just even still already currently recently ' +
      'meanwhile however according although because while there here now today yesterday tomorrow one ' +
      'two three four five first second third last next new year years day days month monday tuesday ' +
      'wednesday thursday friday saturday sunday january february march april june july august ' +
      'september october november december mr mrs ms dr said says continue continued make made photo ' +
      'particularly especially including notably future countries country sides side ' +
      'major main several leading senior former',
  ),
  vi: set(
    'và của là các có được cho trong không với người những một đã này về tại đến từ khi để ở trên dưới ' +
      'sau trước giữa cũng như theo vì do bởi nên mà thì đó đây kia nào gì ai sẽ đang vừa mới rất hơn nhất ' +
      'hai ba bốn năm sáu bảy tám chín mười ngày tháng giờ phút qua ra vào lên xuống lại đi rằng nếu tuy ' +
      'nhưng hay hoặc cùng cả mỗi mọi từng nhiều ít vẫn còn bị phải cần hãy đều ông bà anh chị ngoài ' +
      'thứ lần bên phía tổ phát tham nhấn khẳng diễn thông đề hoan bày gửi ký họp cử kêu tiếp thăm chúc ' +
      'nói nêu đánh mong tin hy trao làm tổ chức',
  ),
  lo: set(
    'ໄດ້ ຈະ ແລະ ຂອງ ທີ່ ເປັນ ແມ່ນ ມີ ໃນ ຢູ່ ຕໍ່ ກັບ ໃຫ້ ເພື່ອ ໂດຍ ຈາກ ເຊິ່ງ ຊຶ່ງ ກໍ ກໍ່ ວ່າ ພ້ອມ ຍັງ ກຳລັງ ບໍ່ ' +
      'ເມື່ອ ນີ້ ນັ້ນ ດັ່ງກ່າວ ທຸກ ບັນດາ ຫຼື ຫລື ແຕ່ ຖ້າ ຈຶ່ງ ເຂົ້າ ອອກ ໄປ ມາ ນຳ ຕາມ ຮອດ ຫາ ລະຫວ່າງ ກ່ຽວກັບ ຄັ້ງ ວັນ ເດືອນ ' +
      'ປີ ທ່ານ ນາງ ພວກ ເຂົາ ເຮົາ ເພິ່ນ ລາວ ໜຶ່ງ ສອງ ສາມ ຫຼາຍ ຢ່າງ ອີກ ແລ້ວ ຄື ເຊັ່ນ ຈັດ ຮ່ວມ ລາຍງານ ກ່າວ ປະກາດ ເຫັນດີ ຈັດຕັ້ງ ແຕ່ລະ ລະ ໃດ ເຫຼົ່ານີ້ ເຫຼົ່ານັ້ນ ທັງ ທັງໝົດ ຕ່າງໆ',
  ),
};

/** Words that stand inside names: Ministry of Education and Sports. */
export const LINKS: Readonly<Record<'en' | 'vi', ReadonlySet<string>>> = {
  en: set('of the for on and to in de la du'),
  vi: set('và của về các'),
};

/** Words that name no one by themselves, whatever their case: of whom they are said is known. */
export const PEOPLES: ReadonlySet<string> = set(
  'lao laotian vietnamese french american chinese thai cambodian japanese korean russian british ' +
    'asian european state states people peoples nation nations government',
);
