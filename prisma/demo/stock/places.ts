import { type Block, stock } from './stock';

const laoProvinces = stock(`
Vientiane | Viêng Chăn | ວຽງຈັນ
Phongsaly | Phongsaly | ຜົ້ງສາລີ
Luang Namtha | Luang Namtha | ຫຼວງນ້ຳທາ
Oudomxay | Oudomxay | ອຸດົມໄຊ
Bokeo | Bokeo | ບໍ່ແກ້ວ
Luang Prabang | Luang Prabang | ຫຼວງພະບາງ
Houaphanh | Hủa Phăn | ຫົວພັນ
Xayaboury | Xayaboury | ໄຊຍະບູລີ
Xiengkhouang | Xiêng Khoảng | ຊຽງຂວາງ
Bolikhamxay | Bolikhamxay | ບໍລິຄຳໄຊ
Khammouane | Khăm Muộn | ຄຳມ່ວນ
Savannakhet | Savannakhet | ສະຫວັນນະເຂດ
Salavan | Salavan | ສາລະວັນ
Sekong | Sekong | ເຊກອງ
Champasak | Champasak | ຈຳປາສັກ
Attapeu | Attapeu | ອັດຕະປື
Xaysomboun | Xaysomboun | ໄຊສົມບູນ
`);

const vietnameseProvinces = stock(`
Nghe An | Nghệ An | ເຫງ້ອານ
Ha Tinh | Hà Tĩnh | ຮ່າຕິ໋ງ
Quang Binh | Quảng Bình | ກວາງບິ່ງ
Quang Tri | Quảng Trị | ກວາງຈິ
Thanh Hoa | Thanh Hóa | ແທງຮວ໋າ
Son La | Sơn La | ເຊີນລາ
Dien Bien | Điện Biên | ດຽນບຽນ
Lai Chau | Lai Châu | ລາຍເຈົາ
Lao Cai | Lào Cai | ລາວກາຍ
Kon Tum | Kon Tum | ກອນຕູມ
Gia Lai | Gia Lai | ຢາລາຍ
Dak Lak | Đắk Lắk | ດັກລັກ
Lam Dong | Lâm Đồng | ເລິມດົ່ງ
Quang Nam | Quảng Nam | ກວາງນາມ
Quang Ngai | Quảng Ngãi | ກວາງຫງາຍ
Khanh Hoa | Khánh Hòa | ແຄ໋ງຮວ່າ
Ninh Binh | Ninh Bình | ນິງບິ່ງ
Nam Dinh | Nam Định | ນາມດິງ
Thai Binh | Thái Bình | ໄທບິ່ງ
Quang Ninh | Quảng Ninh | ກວາງນິງ
Bac Giang | Bắc Giang | ບັກຢາງ
Bac Ninh | Bắc Ninh | ບັກນິງ
Thai Nguyen | Thái Nguyên | ໄທງວຽນ
Phu Tho | Phú Thọ | ຟູ້ເຖາະ
Hoa Binh | Hòa Bình | ຮວ່າບິ່ງ
An Giang | An Giang | ອານຢາງ
Dong Thap | Đồng Tháp | ດົ່ງທາບ
Ca Mau | Cà Mau | ກ່າເມົາ
Tay Ninh | Tây Ninh | ເຕິນິງ
Binh Duong | Bình Dương | ບິ່ງເຢືອງ
Dong Nai | Đồng Nai | ດົ່ງນາຍ
`);

const cityNames = stock(`
Hanoi | Hà Nội | ຮ່າໂນ້ຍ
Da Nang | Đà Nẵng | ດ່ານັ້ງ
Hue | Huế | ເຫວ້
Hai Phong | Hải Phòng | ຫາຍຟ່ອງ
Can Tho | Cần Thơ | ເກີ່ນເທີ
Vinh | Vinh | ວິງ
Pakse | Pakse | ປາກເຊ
Thakhek | Thakhek | ທ່າແຂກ
`);

export const countries = stock(`
Laos | Lào | ລາວ
Vietnam | Việt Nam | ຫວຽດນາມ
Cambodia | Campuchia | ກຳປູເຈຍ
Thailand | Thái Lan | ໄທ
Myanmar | Myanmar | ມຽນມາ
China | Trung Quốc | ຈີນ
Japan | Nhật Bản | ຍີ່ປຸ່ນ
South Korea | Hàn Quốc | ເກົາຫຼີໃຕ້
India | Ấn Độ | ອິນເດຍ
Indonesia | Indonesia | ອິນໂດເນເຊຍ
Malaysia | Malaysia | ມາເລເຊຍ
Singapore | Singapore | ສິງກະໂປ
Brunei | Brunei | ບຣູໄນ
Australia | Australia | ອົດສະຕຣາລີ
Russia | Nga | ຣັດເຊຍ
Cuba | Cuba | ກູບາ
France | Pháp | ຝຣັ່ງ
Germany | Đức | ເຢຍລະມັນ
Mongolia | Mông Cổ | ມົງໂກລີ
New Zealand | New Zealand | ນິວຊີແລນ
Canada | Canada | ການາດາ
Sweden | Thụy Điển | ສວີເດນ
Hungary | Hungary | ຮັງກາຣີ
Switzerland | Thụy Sĩ | ສະວິດເຊີແລນ
Belgium | Bỉ | ແບນຊິກ
Italy | Italia | ອີຕາລີ
Poland | Ba Lan | ໂປໂລຍ
Türkiye | Thổ Nhĩ Kỳ | ຕວກກີ
Sri Lanka | Sri Lanka | ສີລັງກາ
Nepal | Nepal | ເນປານ
`);

const provinceNames = [...laoProvinces, ...vietnameseProvinces];

/** Provinces and cities with the word that says what they are. */
export const localities: Block[] = [
  ...provinceNames.map(({ en, vi, lo }) => ({
    en: `${en} Province`,
    vi: `tỉnh ${vi}`,
    lo: `ແຂວງ${lo}`,
  })),
  ...cityNames.map(({ en, vi, lo }) => ({
    en: `${en} City`,
    vi: `thành phố ${vi}`,
    lo: `ນະຄອນ${lo}`,
  })),
];

/** Names without the word that says what they are. */
export const placeNames: Block[] = [...provinceNames, ...cityNames];

/** Two countries, in either order of the same pair only once. */
export const pairs: Block[] = countries.flatMap((first, i) =>
  countries.slice(i + 1).map((second) => ({
    en: `${first.en}–${second.en}`,
    vi: `${first.vi} - ${second.vi}`,
    lo: `${first.lo}-${second.lo}`,
  })),
);

export const regions = stock(`
ASEAN | ASEAN | ອາຊຽນ
Mekong | Mekong | ແມ່ນ້ຳຂອງ
Asia–Pacific | châu Á - Thái Bình Dương | ອາຊີ-ປາຊີຟິກ
Greater Mekong Subregion | Tiểu vùng Mekong mở rộng | ອະນຸພາກພື້ນແມ່ນ້ຳຂອງ
Southeast Asian | Đông Nam Á | ອາຊີຕາເວັນອອກສຽງໃຕ້
East Asian | Đông Á | ອາຊີຕາເວັນອອກ
Asia–Europe | Á - Âu | ອາຊີ-ເອີຣົບ
Indochina | Đông Dương | ອິນດູຈີນ
Francophone | Pháp ngữ | ຝຣັ່ງໂກໂຟນີ
Global | toàn cầu | ລະດັບໂລກ
`);

/** What a place with a name can be. */
export const sites = stock(`
{name} District | huyện {name} | ເມືອງ{name}
{name} River | sông {name} | ແມ່ນ້ຳ{name}
{name} international border gate | cửa khẩu quốc tế {name} | ດ່ານສາກົນ{name}
{name} special economic zone | đặc khu kinh tế {name} | ເຂດເສດຖະກິດພິເສດ{name}
{name} industrial park | khu công nghiệp {name} | ນິຄົມອຸດສາຫະກຳ{name}
{name} airport | sân bay {name} | ສະໜາມບິນ{name}
{name} bridge | cầu {name} | ຂົວ{name}
{name} market | chợ {name} | ຕະຫຼາດ{name}
{name} railway station | ga {name} | ສະຖານີລົດໄຟ{name}
{name} bus station | bến xe {name} | ສະຖານີລົດເມ{name}
{name} hydropower dam | đập thủy điện {name} | ເຂື່ອນໄຟຟ້ານ້ຳຕົກ{name}
{name} national park | vườn quốc gia {name} | ສວນອຸທິຍານແຫ່ງຊາດ{name}
{name} museum | bảo tàng {name} | ຫໍພິພິທະພັນ{name}
{name} stadium | sân vận động {name} | ສະໜາມກິລາ{name}
{name} hospital | bệnh viện {name} | ໂຮງໝໍ{name}
{name} library | thư viện {name} | ຫໍສະໝຸດ{name}
{name} square | quảng trường {name} | ເດີ່ນ{name}
{name} waterfall | thác {name} | ນ້ຳຕົກ{name}
{name} cave | hang {name} | ຖ້ຳ{name}
{name} plateau | cao nguyên {name} | ພູພຽງ{name}
{name} dry port | cảng cạn {name} | ທ່າບົກ{name}
{name} river port | cảng sông {name} | ທ່າເຮືອ{name}
{name} monument | tượng đài {name} | ອະນຸສາວະລີ{name}
{name} village | làng {name} | ບ້ານ{name}
`);

/** Which one of several places of a name. */
export const sides = stock(`
northern | phía bắc | ພາກເໜືອ
southern | phía nam | ພາກໃຕ້
eastern | phía đông | ທາງທິດຕາເວັນອອກ
western | phía tây | ທາງທິດຕາເວັນຕົກ
central | trung tâm | ໃຈກາງ
new | mới | ແຫ່ງໃໝ່
old | cũ | ເກົ່າ
former | trước đây | ໃນອະດີດ
`);
