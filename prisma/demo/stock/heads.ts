import { stock } from './stock';

/** Bodies of a state, by field. */
export const nationalBodies = stock(`
Ministry of {Field} | Bộ {Field} | ກະຊວງ{field}
General Department of {Field} | Tổng cục {Field} | ກົມໃຫຍ່{field}
Department of {Field} | Cục {Field} | ກົມ{field}
National Committee for {Field} | Ủy ban Quốc gia về {field} | ຄະນະກຳມະການແຫ່ງຊາດເພື່ອ{field}
Institute of {Field} Research | Viện Nghiên cứu {field} | ສະຖາບັນຄົ້ນຄວ້າ{field}
National Centre for {Field} | Trung tâm Quốc gia về {field} | ສູນແຫ່ງຊາດດ້ານ{field}
State Agency for {Field} | Cơ quan Nhà nước về {field} | ອົງການລັດດ້ານ{field}
Council for {Field} | Hội đồng {Field} | ສະພາ{field}
Academy of {Field} | Học viện {Field} | ວິທະຍາຄານ{field}
{Field} Association | Hiệp hội {Field} | ສະມາຄົມ{field}
{Field} Fund | Quỹ {Field} | ກອງທຶນ{field}
{Field} Inspectorate | Thanh tra {Field} | ອົງການກວດກາ{field}
`);

/** Bodies of a province or a city, by field. */
export const localBodies = stock(`
Department of {Field} | Sở {Field} | ພະແນກ{field}
{Field} Division | Phòng {Field} | ຂະແໜງ{field}
{Field} Office | Văn phòng {Field} | ຫ້ອງການ{field}
{Field} Centre | Trung tâm {Field} | ສູນ{field}
{Field} Committee | Ủy ban {Field} | ຄະນະກຳມະການ{field}
{Field} College | Trường Cao đẳng {Field} | ວິທະຍາໄລ{field}
{Field} Board | Ban {Field} | ຄະນະ{field}
{Field} Society | Hội {Field} | ສະມາຄົມ{field}
`);

/** Offices in a body. */
export const roles = stock(`
Director of the | Giám đốc | ຜູ້ອຳນວຍການ
Deputy Director of the | Phó Giám đốc | ຮອງຜູ້ອຳນວຍການ
Head of the | Trưởng | ຫົວໜ້າ
Deputy Head of the | Phó Trưởng | ຮອງຫົວໜ້າ
Secretary of the | Thư ký | ເລຂານຸການ
Chief of Office of the | Chánh Văn phòng | ຫົວໜ້າຫ້ອງການ
Chief Inspector of the | Chánh Thanh tra | ຫົວໜ້າກວດກາ
Adviser to the | Cố vấn | ທີ່ປຶກສາ
Spokesperson of the | Người phát ngôn | ໂຄສົກ
Acting Head of the | Quyền Trưởng | ຮັກສາການຫົວໜ້າ
`);

/** Offices of a state, by field. */
export const ministers = stock(`
Minister of {Field} | Bộ trưởng Bộ {Field} | ລັດຖະມົນຕີກະຊວງ{field}
Deputy Minister of {Field} | Thứ trưởng Bộ {Field} | ຮອງລັດຖະມົນຕີກະຊວງ{field}
State Secretary for {Field} | Quốc vụ khanh phụ trách {field} | ລັດຖະເລຂາທິການຮັບຜິດຊອບ{field}
Special Envoy for {Field} | Đặc phái viên về {field} | ທູດພິເສດດ້ານ{field}
Ambassador for {Field} | Đại sứ về {field} | ເອກອັກຄະລັດຖະທູດດ້ານ{field}
`);

/** Organizations of a party, a front or a mass movement. */
export const partyBodies = stock(`
Party Committee | Đảng ủy | ຄະນະພັກ
Party Executive Committee | Ban Chấp hành Đảng bộ | ຄະນະບໍລິຫານງານພັກ
Party Cell | Chi bộ Đảng | ໜ່ວຍພັກ
Party Inspection Committee | Ủy ban Kiểm tra Đảng ủy | ຄະນະກວດກາພັກ
Party Congress | Đại hội Đảng bộ | ກອງປະຊຸມໃຫຍ່ຄະນະພັກ
Trade Union | Công đoàn | ກຳມະບານ
Women's Union | Hội Phụ nữ | ສະຫະພັນແມ່ຍິງ
Youth Union | Đoàn Thanh niên | ຊາວໜຸ່ມປະຊາຊົນປະຕິວັດ
Veterans' Association | Hội Cựu chiến binh | ສະມາຄົມນັກຮົບເກົ່າ
Front Committee | Ủy ban Mặt trận | ຄະນະແນວໂຮມ
`);

/** Meetings on a field. */
export const meetings = stock(`
Conference on {Field} | Hội nghị về {field} | ກອງປະຊຸມກ່ຽວກັບ{field}
Workshop on {Field} | Hội thảo về {field} | ກອງປະຊຸມສຳມະນາກ່ຽວກັບ{field}
Ministerial Meeting on {Field} | Hội nghị Bộ trưởng về {field} | ກອງປະຊຸມລັດຖະມົນຕີດ້ານ{field}
Exhibition on {Field} | Triển lãm về {field} | ງານວາງສະແດງກ່ຽວກັບ{field}
Training Course on {Field} | Khóa tập huấn về {field} | ການຝຶກອົບຮົມກ່ຽວກັບ{field}
Dialogue on {Field} | Đối thoại về {field} | ການສົນທະນາກ່ຽວກັບ{field}
Summit on {Field} | Hội nghị Cấp cao về {field} | ກອງປະຊຸມສຸດຍອດກ່ຽວກັບ{field}
Review Meeting on {Field} | Hội nghị Tổng kết về {field} | ກອງປະຊຸມສະຫຼຸບວຽກງານ{field}
`);

/** Visits from one country to another. */
export const visits = stock(`
official visit | chuyến thăm chính thức | ການຢ້ຽມຢາມຢ່າງເປັນທາງການ
state visit | chuyến thăm cấp Nhà nước | ການຢ້ຽມຢາມລະດັບລັດ
working visit | chuyến thăm làm việc | ການຢ້ຽມຢາມເຮັດວຽກ
friendship visit | chuyến thăm hữu nghị | ການຢ້ຽມຢາມມິດຕະພາບ
delegation visit | chuyến thăm của đoàn đại biểu | ການຢ້ຽມຢາມຂອງຄະນະຜູ້ແທນ
study visit | chuyến thăm học tập | ການຢ້ຽມຢາມທັດສະນະສຶກສາ
`);

/** What two parties sign. */
export const contracts = stock(`
Agreement on | Hiệp định về | ສັນຍາວ່າດ້ວຍ
Memorandum of Understanding on | Bản ghi nhớ về | ບົດບັນທຶກຄວາມເຂົ້າໃຈວ່າດ້ວຍ
Protocol on | Nghị định thư về | ອະນຸສັນຍາວ່າດ້ວຍ
Treaty on | Hiệp ước về | ສົນທິສັນຍາວ່າດ້ວຍ
Joint Declaration on | Tuyên bố chung về | ຖະແຫຼງການຮ່ວມວ່າດ້ວຍ
Convention on | Công ước về | ສົນທິສັນຍາສາກົນວ່າດ້ວຍ
Arrangement on | Thỏa thuận về | ຂໍ້ຕົກລົງວ່າດ້ວຍ
`);

/** Plans of a state or a province. */
export const plans = stock(`
{Field} Strategy | Chiến lược {field} | ຍຸດທະສາດດ້ານ{field}
{Field} Master Plan | Quy hoạch tổng thể {field} | ແຜນແມ່ບົດດ້ານ{field}
{Field} Action Plan | Kế hoạch hành động về {field} | ແຜນດຳເນີນງານດ້ານ{field}
{Field} Development Plan | Kế hoạch phát triển {field} | ແຜນພັດທະນາດ້ານ{field}
Vision for {Field} | Tầm nhìn {field} | ວິໄສທັດດ້ານ{field}
{Field} Roadmap | Lộ trình {field} | ແຜນທີ່ນຳທາງດ້ານ{field}
`);

/** Places to meet regularly. */
export const forumHeads = stock(`
Forum on {Field} | Diễn đàn {region} về {field} | ເວທີ{region}ກ່ຽວກັບ{field}
Network for {Field} | Mạng lưới {region} về {field} | ເຄືອຂ່າຍ{region}ດ້ານ{field}
Council on {Field} | Hội đồng {region} về {field} | ສະພາ{region}ດ້ານ{field}
Partnership for {Field} | Đối tác {region} về {field} | ຫຸ້ນສ່ວນ{region}ດ້ານ{field}
Working Group on {Field} | Nhóm công tác {region} về {field} | ຄະນະເຮັດວຽກ{region}ດ້ານ{field}
Assembly on {Field} | Hội đồng Nghị viện {region} về {field} | ສະມັດຊາ{region}ດ້ານ{field}
`);

/** What is printed about a field. */
export const prints = stock(`
{Field} Journal | Tạp chí {Field} | ວາລະສານ{field}
{Field} Yearbook | Niên giám {Field} | ປຶ້ມລາຍປີ{field}
{Field} Bulletin | Bản tin {Field} | ຈົດໝາຍຂ່າວ{field}
{Field} Review | Nghiên cứu {Field} | ວາລະສານຄົ້ນຄວ້າ{field}
{Field} Handbook | Sổ tay {Field} | ປຶ້ມຄູ່ມື{field}
Annual Report on {Field} | Báo cáo thường niên về {field} | ບົດລາຍງານປະຈຳປີກ່ຽວກັບ{field}
White Paper on {Field} | Sách trắng về {field} | ປຶ້ມປົກຂາວກ່ຽວກັບ{field}
`);

/** What is broadcast or put on the net about a field. */
export const broadcasts = stock(`
{field} programme of the radio | chương trình {field} của đài phát thanh | ລາຍການ{field}ຂອງວິທະຍຸກະຈາຍສຽງ
{field} programme of the television | chương trình {field} của đài truyền hình | ລາຍການ{field}ຂອງໂທລະພາບ
{field} page of the newspaper | trang {field} của báo | ໜ້າ{field}ຂອງໜັງສືພິມ
{field} news portal | cổng thông tin {field} | ເວັບໄຊຂ່າວ{field}
{field} press conference | họp báo về {field} | ກອງປະຊຸມຖະແຫຼງຂ່າວດ້ານ{field}
`);

/** What happened at a place in a year. */
export const happenings = stock(`
uprising in {place} | cuộc nổi dậy ở {place} | ການລຸກຮືຂຶ້ນຢູ່{place}
liberation of {place} | giải phóng {place} | ການປົດປ່ອຍ{place}
battle of {place} | trận {place} | ການສູ້ຮົບທີ່{place}
campaign in {place} | chiến dịch {place} | ຍຸດທະການ{place}
founding of the Party organisation of {place} | thành lập Đảng bộ {place} | ການສ້າງຕັ້ງອົງຄະນະພັກ{place}
general strike in {place} | cuộc tổng bãi công ở {place} | ການນັດຢຸດງານທົ່ວໄປຢູ່{place}
victory of {place} | chiến thắng {place} | ໄຊຊະນະຢູ່{place}
resistance movement in {place} | phong trào kháng chiến ở {place} | ຂະບວນການຕໍ່ຕ້ານຢູ່{place}
`);
