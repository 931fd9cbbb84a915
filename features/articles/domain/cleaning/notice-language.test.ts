import { describe, expect, it } from 'vitest';
import type { Lang } from '@/language/lang';
import { noticeLanguage } from './notice-language';

const EN = 'The farmers of the valley went to the market with their rice, and it was sold by noon.';
const VI = 'Bà con nông dân trong thung lũng mang gạo ra chợ và đã bán hết trước buổi trưa.';
const LO = 'ຊາວນາຢູ່ຮ່ອມພູພາກັນເອົາເຂົ້າໄປຂາຍຢູ່ຕະຫຼາດ ແລະ ຂາຍໝົດກ່ອນຕອນທ່ຽງ.';

describe('the language of a text', () => {
  it.each<[string, Lang]>([
    [EN, 'en'],
    [VI, 'vi'],
    [VI.normalize('NFD'), 'vi'],
    [LO, 'lo'],
    [`${LO} AIPA, ASEAN`, 'lo'],
  ])('%s', (text, lang) => {
    expect(noticeLanguage(text, lang)).toMatchObject({
      suggested: null,
      isMixed: false,
      isForeign: false,
    });
    for (const other of ['en', 'vi', 'lo'] as const) {
      if (other !== lang) expect(noticeLanguage(text, other).suggested).toBe(lang);
    }
  });

  it('a second language is noticed, and a name in another is not', () => {
    expect(noticeLanguage(`${EN}\n${LO}`, 'en')).toMatchObject({ isMixed: true });
    expect(noticeLanguage(`${EN}\n\n${VI}`, 'vi')).toMatchObject({ isMixed: true });
    expect(noticeLanguage(`${EN} ${EN} Hồ Chí Minh, ສະພາ.`, 'en').isMixed).toBe(false);
  });

  it('other languages are none of the three', () => {
    const french = 'Les paysans de la vallée sont allés au marché avec leur riz, vendu avant midi.';
    const thai = 'ชาวนาในหุบเขาพากันนำข้าวไปขายที่ตลาดและขายหมดก่อนเที่ยง';
    for (const text of [french, thai]) {
      expect(noticeLanguage(text, 'en')).toMatchObject({ isForeign: true, suggested: null });
    }
  });

  it('of a few letters nothing is said', () => {
    expect(noticeLanguage('ສະພາ', 'en').suggested).toBeNull();
    expect(noticeLanguage('', 'lo')).toMatchObject({ suggested: null, isForeign: false });
  });
});
