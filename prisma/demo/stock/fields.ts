import { stock } from './stock';

/** What a ministry, a policy or a conference is about. */
export const fields = stock(`
education | giáo dục | ການສຶກສາ
higher education | giáo dục đại học | ການສຶກສາຊັ້ນສູງ
vocational training | đào tạo nghề | ການຝຶກອົບຮົມວິຊາຊີບ
public health | y tế | ສາທາລະນະສຸກ
finance | tài chính | ການເງິນ
taxation | thuế | ສ່ວຍສາອາກອນ
banking | ngân hàng | ການທະນາຄານ
insurance | bảo hiểm | ການປະກັນໄພ
trade | thương mại | ການຄ້າ
industry | công nghiệp | ອຸດສາຫະກຳ
handicrafts | thủ công nghiệp | ຫັດຖະກຳ
agriculture | nông nghiệp | ກະສິກຳ
forestry | lâm nghiệp | ປ່າໄມ້
fisheries | thủy sản | ການປະມົງ
livestock | chăn nuôi | ການລ້ຽງສັດ
irrigation | thủy lợi | ຊົນລະປະທານ
energy | năng lượng | ພະລັງງານ
mining | khai khoáng | ບໍ່ແຮ່
electricity | điện lực | ໄຟຟ້າ
hydropower | thủy điện | ໄຟຟ້ານ້ຳຕົກ
transport | giao thông vận tải | ການຂົນສົ່ງ
roads and bridges | cầu đường | ຂົວທາງ
railways | đường sắt | ທາງລົດໄຟ
civil aviation | hàng không dân dụng | ການບິນພົນລະເຮືອນ
inland waterways | đường thủy nội địa | ທາງນ້ຳພາຍໃນ
telecommunications | viễn thông | ໂທລະຄົມມະນາຄົມ
information technology | công nghệ thông tin | ເຕັກໂນໂລຊີຂໍ້ມູນຂ່າວສານ
science and technology | khoa học và công nghệ | ວິທະຍາສາດ ແລະ ເຕັກໂນໂລຊີ
environmental protection | bảo vệ môi trường | ການປົກປັກຮັກສາສິ່ງແວດລ້ອມ
natural resources | tài nguyên thiên nhiên | ຊັບພະຍາກອນທຳມະຊາດ
water resources | tài nguyên nước | ຊັບພະຍາກອນນ້ຳ
land management | quản lý đất đai | ການຄຸ້ມຄອງທີ່ດິນ
urban planning | quy hoạch đô thị | ຜັງເມືອງ
housing | nhà ở | ທີ່ຢູ່ອາໄສ
rural development | phát triển nông thôn | ການພັດທະນາຊົນນະບົດ
poverty reduction | giảm nghèo | ການຫຼຸດຜ່ອນຄວາມທຸກຍາກ
labour | lao động | ແຮງງານ
social welfare | phúc lợi xã hội | ສະຫວັດດີການສັງຄົມ
social insurance | bảo hiểm xã hội | ປະກັນສັງຄົມ
culture | văn hóa | ວັດທະນະທຳ
tourism | du lịch | ການທ່ອງທ່ຽວ
sports | thể thao | ກິລາ
press and publishing | báo chí và xuất bản | ໜັງສືພິມ ແລະ ການພິມຈຳໜ່າຍ
foreign affairs | ngoại giao | ການຕ່າງປະເທດ
national defence | quốc phòng | ການປ້ອງກັນປະເທດ
public security | an ninh công cộng | ການປ້ອງກັນຄວາມສະຫງົບ
justice | tư pháp | ຍຸຕິທຳ
inspection | thanh tra | ການກວດກາ
home affairs | nội vụ | ພາຍໃນ
planning and investment | kế hoạch và đầu tư | ແຜນການ ແລະ ການລົງທຶນ
statistics | thống kê | ສະຖິຕິ
customs | hải quan | ພາສີ
immigration | xuất nhập cảnh | ການກວດຄົນເຂົ້າເມືອງ
disaster management | quản lý thiên tai | ການຄຸ້ມຄອງໄພພິບັດ
climate change | biến đổi khí hậu | ການປ່ຽນແປງດິນຟ້າອາກາດ
gender equality | bình đẳng giới | ຄວາມສະເໝີພາບຍິງຊາຍ
ethnic affairs | dân tộc | ກິດຈະການຊົນເຜົ່າ
religious affairs | tôn giáo | ກິດຈະການສາສະໜາ
youth affairs | thanh niên | ວຽກງານຊາວໜຸ່ມ
child protection | bảo vệ trẻ em | ການປົກປ້ອງເດັກ
food safety | an toàn thực phẩm | ຄວາມປອດໄພດ້ານອາຫານ
drug control | kiểm soát ma túy | ການຄວບຄຸມຢາເສບຕິດ
electronic commerce | thương mại điện tử | ການຄ້າທາງອີເລັກໂຕຣນິກ
digital economy | kinh tế số | ເສດຖະກິດດິຈິຕອນ
intellectual property | sở hữu trí tuệ | ຊັບສິນທາງປັນຍາ
market management | quản lý thị trường | ການຄຸ້ມຄອງຕະຫຼາດ
weather forecasting | dự báo thời tiết | ການພະຍາກອນອາກາດ
consumer protection | bảo vệ người tiêu dùng | ການປົກປ້ອງຜູ້ບໍລິໂພກ
`);

/** What is done in a field; the field stands in the slot. */
export const works = stock(`
{field} cooperation | hợp tác {field} | ການຮ່ວມມືດ້ານ{field}
{field} policy | chính sách {field} | ນະໂຍບາຍດ້ານ{field}
{field} reform | cải cách {field} | ການປະຕິຮູບດ້ານ{field}
investment in {field} | đầu tư cho {field} | ການລົງທຶນດ້ານ{field}
{field} services | dịch vụ {field} | ການບໍລິການດ້ານ{field}
{field} regulations | quy định về {field} | ລະບຽບການດ້ານ{field}
{field} standards | tiêu chuẩn {field} | ມາດຕະຖານດ້ານ{field}
{field} infrastructure | hạ tầng {field} | ພື້ນຖານໂຄງລ່າງດ້ານ{field}
{field} workforce | nguồn nhân lực {field} | ຊັບພະຍາກອນມະນຸດດ້ານ{field}
{field} budget | ngân sách {field} | ງົບປະມານດ້ານ{field}
{field} statistics system | hệ thống thống kê {field} | ລະບົບສະຖິຕິດ້ານ{field}
{field} supervision | giám sát {field} | ການຕິດຕາມກວດກາດ້ານ{field}
{field} legislation | pháp luật về {field} | ກົດໝາຍດ້ານ{field}
{field} research | nghiên cứu về {field} | ການຄົ້ນຄວ້າດ້ານ{field}
{field} network | mạng lưới {field} | ເຄືອຂ່າຍດ້ານ{field}
{field} programme | chương trình {field} | ແຜນງານດ້ານ{field}
`);

/** Of what kind the work is: an adjective before it in English, after it in the others. */
export const manners = stock(`
sustainable | bền vững | ແບບຍືນຍົງ
comprehensive | toàn diện | ແບບຮອບດ້ານ
bilateral | song phương | ສອງຝ່າຍ
multilateral | đa phương | ຫຼາຍຝ່າຍ
regional | khu vực | ລະດັບພາກພື້ນ
cross-border | xuyên biên giới | ຂ້າມຊາຍແດນ
national | quốc gia | ລະດັບຊາດ
local | địa phương | ຂັ້ນທ້ອງຖິ່ນ
provincial | cấp tỉnh | ຂັ້ນແຂວງ
grassroots | cơ sở | ຂັ້ນຮາກຖານ
long-term | dài hạn | ໄລຍະຍາວ
medium-term | trung hạn | ໄລຍະກາງ
short-term | ngắn hạn | ໄລຍະສັ້ນ
pilot | thí điểm | ແບບທົດລອງ
modern | hiện đại | ທີ່ທັນສະໄໝ
green | xanh | ສີຂຽວ
inclusive | bao trùm | ແບບທົ່ວເຖິງ
effective | hiệu quả | ທີ່ມີປະສິດທິຜົນ
transparent | minh bạch | ທີ່ໂປ່ງໃສ
specialised | chuyên ngành | ສະເພາະດ້ານ
joint | chung | ຮ່ວມກັນ
special | đặc biệt | ພິເສດ
`);

/** Spans of years of plans and agreements. */
export const periods = [
  ...['1976–1985', '1986–1990', '1991–1995', '1996–2000', '2001–2005', '2006–2010', '2011–2015'],
  ...['2011–2020', '2016–2020', '2021–2025', '2021–2030', '2026–2030', '2026–2035', '2030–2045'],
].map((years) => ({
  en: years,
  vi: years.replace('–', '-'),
  lo: years.replace('–', '-'),
}));
