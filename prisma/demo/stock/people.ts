import { type Block, stock } from './stock';

const laoGiven = stock(`
Bounnhang | Bounnhang | ບຸນຍັງ
Khamtay | Khamtay | ຄຳໄຕ
Thongsing | Thongsing | ທອງສິງ
Sisavath | Sisavath | ສີສະຫວາດ
Bouasone | Bouasone | ບົວສອນ
Pany | Pany | ປານີ
Saysomphone | Saysomphone | ໄຊສົມພອນ
Sonexay | Sonexay | ສອນໄຊ
Phankham | Phankham | ພັນຄຳ
Saleumxay | Saleumxay | ສະເຫຼີມໄຊ
Khampheng | Khampheng | ຄຳແພງ
Vilay | Vilay | ວິໄລ
Somdy | Somdy | ສົມດີ
Somsavat | Somsavat | ສົມສະຫວາດ
Chansy | Chansy | ຈັນສີ
Douangdy | Douangdy | ດວງດີ
Bounkhong | Bounkhong | ບຸນຄົງ
Kongkeo | Kongkeo | ກອງແກ້ວ
Phouvong | Phouvong | ພູວົງ
Sengdeuane | Sengdeuane | ແສງເດືອນ
Viengthong | Viengthong | ວຽງທອງ
Khamphoui | Khamphoui | ຄຳຜຸຍ
Souphanh | Souphanh | ສຸພັນ
Inthava | Inthava | ອິນທະວາ
Malaythong | Malaythong | ມາໄລທອງ
Thipphavanh | Thipphavanh | ທິບພະວັນ
Anousone | Anousone | ອານຸສອນ
Latsamy | Latsamy | ລັດສະໝີ
Bounthan | Bounthan | ບຸນທັນ
Chanthala | Chanthala | ຈັນທະລາ
Keooudone | Keooudone | ແກ້ວອຸດອນ
Somphone | Somphone | ສົມພອນ
`);

const laoFamily = stock(`
Vorachith | Vorachith | ວໍລະຈິດ
Siphandone | Siphandone | ສີພັນດອນ
Thammavong | Thammavong | ທຳມະວົງ
Keobounphanh | Keobounphanh | ແກ້ວບຸນພັນ
Bouphavanh | Bouphavanh | ບຸບຜາວັນ
Yathotou | Yathotou | ຢາທໍ່ຕູ້
Phomvihane | Phomvihane | ພົມວິຫານ
Viphavanh | Viphavanh | ວິພາວັນ
Kommasith | Kommasith | ກົມມະສິດ
Lengsavad | Lengsavad | ເລັ່ງສະຫວັດ
Phommachanh | Phommachanh | ພົມມະຈັນ
Sayasone | Sayasone | ໄຊຍະສອນ
Souvannavong | Souvannavong | ສຸວັນນະວົງ
Inthavong | Inthavong | ອິນທະວົງ
Chanthavong | Chanthavong | ຈັນທະວົງ
Phonsena | Phonsena | ພົນເສນາ
Rattanavong | Rattanavong | ຣັດຕະນະວົງ
Sengsourivong | Sengsourivong | ແສງສຸລິວົງ
Douangmala | Douangmala | ດວງມາລາ
Keomany | Keomany | ແກ້ວມະນີ
Vongsa | Vongsa | ວົງສາ
Xayavong | Xayavong | ໄຊຍະວົງ
Sihalath | Sihalath | ສີຫາລາດ
Manivong | Manivong | ມະນີວົງ
Phengphachanh | Phengphachanh | ແພງພະຈັນ
Luanglath | Luanglath | ຫຼວງລາດ
Bounyavong | Bounyavong | ບຸນຍະວົງ
Sisouphanh | Sisouphanh | ສີສຸພັນ
`);

const vietnameseFamily = stock(`
Nguyen | Nguyễn | ຫງວຽນ
Tran | Trần | ເຈີ່ນ
Le | Lê | ເລ
Pham | Phạm | ຟ້າມ
Hoang | Hoàng | ຮວ່າງ
Vo | Võ | ຫວໍ
Dang | Đặng | ດັ້ງ
Bui | Bùi | ບຸ່ຍ
Do | Đỗ | ໂດ໋
Ngo | Ngô | ໂງ
Duong | Dương | ເຢືອງ
Vu | Vũ | ຫວູ໋
Truong | Trương | ເຈືອງ
Phan | Phan | ຟານ
`);

const vietnameseMiddle = stock(`
Van | Văn | ວັນ
Thi | Thị | ທິ
Xuan | Xuân | ຊວນ
Minh | Minh | ມິນ
Quang | Quang | ກວາງ
Huu | Hữu | ຫືວ
Duc | Đức | ດຶກ
Thanh | Thanh | ແທງ
Ngoc | Ngọc | ຫງອກ
Dinh | Đình | ດິ່ງ
`);

const vietnameseGiven = stock(`
Chinh | Chính | ຈິງ
Hue | Huệ | ເຫວ້
Phuc | Phúc | ຟຸກ
Dung | Dũng | ຢຸງ
Hung | Hùng | ຮຸ່ງ
Son | Sơn | ເຊີນ
Giang | Giang | ຢາງ
Man | Mẫn | ເໝິ້ນ
Lam | Lâm | ເລິມ
Trong | Trọng | ຈ້ອງ
Thuong | Thưởng | ເທືອງ
Mai | Mai | ມາຍ
Hoa | Hoa | ຮວາ
Tuan | Tuấn | ຕວນ
Binh | Bình | ບິ່ງ
An | An | ອານ
Thang | Thắng | ທັງ
Nam | Nam | ນາມ
Long | Long | ລອງ
Ngan | Ngân | ເງິນ
Linh | Linh | ລິງ
Khoa | Khoa | ຄວາ
`);

/** Full names of people who do not exist, as far as we know; the order is that of each country. */
export const laoNames: { given: Block[]; family: Block[] } = {
  given: laoGiven,
  family: laoFamily,
};
export const vietnameseNames: { family: Block[]; middle: Block[]; given: Block[] } = {
  family: vietnameseFamily,
  middle: vietnameseMiddle,
  given: vietnameseGiven,
};
