import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyLao,
  englishText,
  laoSyllable,
  messyText,
  vietnameseText,
} from './fixtures/arbitraries';
import { laoSoundKey, latinSoundKey } from './lao-sound';
import { romanizeLao } from './romanize';

type SeedTerm = { lang: string; text: string; romanization?: string };

const SEED: { concepts: { terms: SeedTerm[] }[] } = JSON.parse(
  readFileSync(new URL('../prisma/seed/glossary.json', import.meta.url), 'utf8'),
);
const LAO_TERMS = SEED.concepts
  .flatMap((concept) => concept.terms)
  .filter((term) => term.lang === 'lo');
const ROMANIZED = LAO_TERMS.flatMap(({ text, romanization }) => {
  return romanization === undefined ? [] : [{ text, romanization }];
});

/** Lao and ways to write it that are met in print and on maps, or that a searcher would type. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  [
    'ສະພາແຫ່ງຊາດ',
    'sapha heng sat | saphahengxat | sapha hèng xat | Sapha Haeng Sat | Sapha Heng Xath',
  ],
  ['ໄກສອນ', 'kaisone | kay son | cay xon | Kaysone | Kaisōn'],
  [
    'ໄກສອນ ພົມວິຫານ',
    'kaisone phomvihane | Kaysone Phomvihan | kaisonephomvihane | Cay-xỏn Phôm-vi-hản | Kaison Phômvihan | Kaysone Phomvihanh',
  ],
  [
    'ຫຼວງພະບາງ',
    'louang phabang | luang prabang | luangphrabang | Louangphabang | Luang Phabang | Louang Prabang | Louangphrabang',
  ],
  ['ວຽງຈັນ', 'viangchan | viengchan | wiangchan | Wiengchan | Vieng Chan | Viêng Chăn'],
  [
    'ຊຽງຂວາງ',
    'xieng khouang | siangkhwang | xiangkhoang | Xiengkhuang | Siang Khwang | Xieng Khuang',
  ],
  ['ປະຊາຊົນ', 'pasaxon | pasason | paxaxôn | pasasone | Paxaxon'],
  ['ລາວ', 'lao | law | Laow | lau'],
  ['ປະເທດລາວ', 'pathet lao | patet lao | prathet lao | Pathēt Lāo | pathed lao'],
  ['ເມືອງ', 'muang | meuang | mueang | muong | Muaang | mư̄ang'],
  ['ຄຳມ່ວນ', 'khammouane | khammuan | Khammouan | Khammuane | Kham Muan'],
  ['ສະຫວັນນະເຂດ', 'savannakhet | sawannakhet | Savannaket | Savannakhēt | Savanakhet'],
  ['ຈຳປາສັກ', 'champasak | champassack | Champassak | Champasack | Jampasak'],
  ['ຜົ້ງສາລີ', 'phongsaly | phongsali | Phôngsali | Pongsaly'],
  ['ບໍລິຄຳໄຊ', 'bolikhamxay | borikhamsai | Bolikhamsai | Borikhamxay | Bolikhamsay'],
  ['ອັດຕະປື', 'attapeu | attapu | Attapue | Atapeu | Attapư'],
  [
    'ໄຊຍະບູລີ',
    'sayaboury | xaignabouli | xayaburi | Xayaboury | Sainyabuli | Xaignabouri | Sayabouly | Xayabury',
  ],
  ['ສຸພານຸວົງ', 'souphanouvong | suphanuvong | Souphanouvông | Souphanuvong | Suphanuwong'],
  ['ໜູຮັກ ພູມສະຫວັນ', 'nouhak phoumsavan | Nouhak Phoumsavanh | Nuhak Phumsavan | Nouhak Phoumsavane'],
  [
    'ທອງລຸນ ສີສຸລິດ',
    'thongloun sisoulith | thonglun sisulit | Thongloun Sisulith | Thongloun Sysoulith | Thongloune Sisoulit',
  ],
  ['ສີສະຫວາດ', 'sisavat | Sisavath | Sysavath | Sisawat'],
  [
    'ສີສະຫວາດ ແກ້ວບຸນພັນ',
    'Sisavath Keobounphanh | Sisavat Kèobounphan | Sysavath Keobounphan | Sisawat Kaewbunphan',
  ],
  [
    'ກະຊວງການຕ່າງປະເທດ',
    'kasouang kantangpathet | kaxouang kan tangpathét | Kasuang Kan Tang Pathet | krasuang kantangprathet',
  ],
  [
    'ພັກປະຊາຊົນປະຕິວັດລາວ',
    'phak pasason pativat lao | Phak Paxaxôn Pativat Lao | Phak Pasason Pativad Lao | phak prasason patiwat lao',
  ],
  ['ຄຳໄຕ ສີພັນດອນ', 'Khamtai Siphandone | Khamtay Siphandon | Khamtai Siphandon'],
  [
    'ຈູມມະລີ ໄຊຍະສອນ',
    'Choummaly Sayasone | Chummali Saiyason | Choummali Xaignason | Chummaly Xayasone',
  ],
  [
    'ບຸນຍັງ ວໍລະຈິດ',
    'Bounnhang Vorachith | Bounyang Vorachit | Bunnyang Worachit | Boungnang Volachit',
  ],
  ['ພັນຄຳ ວິພາວັນ', 'Phankham Viphavanh | Phankham Viphavan | Phankham Viphavane'],
  ['ສອນໄຊ ສີພັນດອນ', 'Sonexay Siphandone | Sonsai Siphandon | Sonexai Siphandone | Sonxai Siphandon'],
  ['ໄຊສົມພອນ ພົມວິຫານ', 'Xaysomphone Phomvihane | Saysomphone Phomvihane | Xaisomphon Phomvihan'],
  ['ປານີ ຢາທໍ່ຕູ້', 'Pany Yathotou | Pani Yathotu | Pany Yathothou'],
  ['ສະເຫຼີມໄຊ ກົມມະສິດ', 'Saleumxay Kommasith | Saleumsay Kommasit | Saloemsai Kommasit'],
  ['ທອງສະຫວັນ ພົມວິຫານ', 'Thongsavanh Phomvihane | Thongsavan Phomvihan'],
  ['ສຸວັນນະພູມາ', 'Souvanna Phouma | Suvannaphuma | Suwanna Phuma | Souvannaphoumâ'],
  ['ເພັດຊະລາດ', 'Phetsarath | Phetxarat | Phetsalat | Petsarath'],
  ['ສີສະຫວ່າງວົງ', 'Sisavang Vong | Sysavangvong | Sisawangwong'],
  ['ຟ້າງຸ່ມ', 'Fa Ngum | Fa Ngoum | fangum'],
  ['ເຈົ້າອານຸ', 'Chao Anou | Chao Anu | Tchao Anou | Jao Anu | Djao Anou'],
  ['ໄຊເສດຖາທິລາດ', 'Xaisetthathirath | Saysetthathirat'],
  ['ເສດຖາທິລາດ', 'Setthathirath | Sétthathilat | Setthathirat | Sethathirat'],
  ['ຫຼວງນ້ຳທາ', 'Luang Namtha | Louang Namtha | Louangnamtha | Luangnamtha'],
  ['ອຸດົມໄຊ', 'Oudomxay | Oudomxai | Udomsai | Udomxay | Oudomsay'],
  ['ບໍ່ແກ້ວ', 'Bokeo | Bokèo | Bo Kaew | Bokaew | Bokeaw'],
  ['ຫົວພັນ', 'Houaphan | Huaphan | Houaphanh | Hua Phan | Houaphane'],
  ['ສາລະວັນ', 'Saravane | Salavan | Saravan | Salawan | Saravanh'],
  ['ເຊກອງ', 'Sekong | Xékong | Xekong | Sékong'],
  ['ໄຊສົມບູນ', 'Xaisomboun | Saysomboun | Xaysomboun | Saisombun | Xaisombun'],
  ['ປາກເຊ', 'Pakse | Pakxé | Paksé'],
  ['ວັງວຽງ', 'Vang Vieng | Vangviang | Wang Wiang | Vangvieng'],
  ['ທ່າແຂກ', 'Thakhek | Thakhèk | Tha Khaek | Thakek'],
  ['ໂພນສະຫວັນ', 'Phonsavan | Phonesavanh | Phônsavan | Phonsawan'],
  ['ຊຳເໜືອ', 'Xam Neua | Sam Neua | Xam Nua | Samneua | Sam Nuea'],
  ['ນ້ຳງື່ມ', 'Nam Ngum | Nam Ngeum | Namngum | Nam Ngeum'],
  ['ແມ່ຂອງ', 'Mekong'],
  ['ນ້ຳຂອງ', 'Nam Khong | namkhong'],
  ['ທາດຫຼວງ', 'That Luang | Thatluang | That Louang | Thad Luang'],
  ['ພຣະບາງ', 'Phra Bang | Phabang | Prabang'],
  ['ບາຊີ', 'baci | basi | baxi | bacee'],
  ['ສະບາຍດີ', 'sabaidee | sabaydi | sabai di | sabaai dii | Sabaydy'],
  ['ຂອບໃຈ', 'khop chai | khopchai | khob chai | khorb jai'],
  ['ແຂວງ', 'khoueng | khwaeng | khouèng | khweng | khuaeng'],
  ['ບ້ານ', 'ban | baan'],
  ['ສັນຍາ', 'sanya | san-gna | sangna | sannya | sañña | Sanyaa'],
  ['ພະຍາດ', 'phayat | phagnat | phanyat | phayad'],
  ['ໃຫຍ່', 'gnai | nyai | yai | nhay | ñai | nyay'],
  ['ເສດຖະກິດ', 'setthakit | sétthakit | sethakit | setthakid'],
  ['ລັດຖະບານ', 'latthaban | ratthaban | lathaban | latthabane'],
  ['ນາຍົກລັດຖະມົນຕີ', 'nayok latthamonti | nagnôk latthamôntri | nayoklatthamontee'],
  ['ລັດຖະທຳມະນູນ', 'latthathammanoun | ratthathammanun | latthathammanoune'],
  ['ກະຊວງປ້ອງກັນປະເທດ', 'kasouang pongkan pathet | kaxuang pongkanpathet | Kasuang Pong Kan Pathet'],
  ['ກະຊວງພາຍໃນ', 'kasouang phainai | kasuang phay nai | kaxouang phaynai'],
  [
    'ກະຊວງສຶກສາທິການ ແລະ ກິລາ',
    'kasouang suksathikan lae kila | kaxouang suksathikan lè kila | Kasuang Seuksathikan Le Kila',
  ],
  ['ແນວລາວສ້າງຊາດ', 'neo lao sang xat | naew lao sang sat | nèo lao sangxat | neo lao sangsat'],
  ['ສະຫະພັນແມ່ຍິງລາວ', 'sahaphan maenying lao'],
  ['ສະຫະພັນກຳມະບານລາວ', 'sahaphan kammaban lao | Sahaphan Kammabane Lao'],
  [
    'ຊາວໜຸ່ມປະຊາຊົນປະຕິວັດລາວ',
    'saonoum pasason pativat lao | xaonoum paxaxon pativat lao | sao num pasason patiwat lao',
  ],
  ['ກົມການເມືອງ', 'kom kan muang | kômkanmuang | kom kan meuang | komkanmueang'],
  ['ສູນກາງພັກ', 'sounkang phak | sunkang phak | soune kang phak'],
  ['ກອງປະຊຸມ', 'kongpaxoum | kong pasum | kongpasoum | kong prasum'],
  ['ສາທາລະນະລັດ', 'sathalanalat | satharanarat | sathaaranalat'],
  ['ປະຊາທິປະໄຕ', 'pasathipatai | paxathipatai | pasathipatay'],
  ['ທະນາຄານແຫ່ງ ສປປ ລາວ', 'thanakhan heng spp lao | thanakhan haeng s.p.p. lao'],
  [
    'ມະຫາວິທະຍາໄລແຫ່ງຊາດ',
    'mahavithagnalai hèng xat | mahavithayalai heng sat | mahawithanyalai haeng sat',
  ],
  ['ໜັງສືພິມ', 'nangsuphim | nangseuphim | nangsue phim | nang su phim'],
  ['ເຄື່ອງ', 'khuang | kheuang | khueang | khuong'],
  ['ເງິນ', 'ngeun | ngoen | nguen | ngun'],
  ['ຄວາຍ', 'khouay | khwai | khuai | khwaay | khoai'],
  ['ຂຽວ', 'khiao | khiaw | khieo | khiew | khiau'],
  ['ແລ້ວ', 'leo | laew | lèo | leaw | laeo'],
  ['ຫິວ', 'hiou | hiu | hiw | hio'],
  ['ເຫຼົ້າລາວ', 'lao lao | lau lao | lao-law'],
  ['ຝຣັ່ງ', 'frang'],
  ['ຕ່າງໆ', 'tang tang | tangtang'],
  ['ເລີຍ', 'leuy | loei | loey | leui'],
  ['ມື້ອື່ນ', 'muun'],
  ['ເດືອນ', 'duan | deuan | duean | deuane'],
  ['ສິບສອງ', 'sipsong | sibsong | xip xong'],
];

describe('the key of Lao and of its usual spellings is one', () => {
  it.each(SPELLINGS)('%s: %s', (lao, spellings) => {
    const key = laoSoundKey(lao);
    const differing = spellings.split(' | ').filter((latin) => latinSoundKey(latin) !== key);
    expect(differing).toEqual([]);
  });

  it('also when they are typed without spaces, in capitals or with hyphens', () => {
    for (const [, spellings] of SPELLINGS) {
      for (const latin of spellings.split(' | ')) {
        const key = latinSoundKey(latin);
        expect(latinSoundKey(latin.replaceAll(' ', ''))).toBe(key);
        expect(latinSoundKey(latin.replaceAll(' ', '-').toUpperCase())).toBe(key);
      }
    }
  });
});

describe('words that differ have different keys', () => {
  it.each([
    'ban ben bin bon bun',
    'kan kham kai kao',
    'mak nak pak lak',
    'ta sa ka ma na pa la',
    'lao lai la lo leo',
    'ban pan',
    'dao tao',
    'muang meng mong mang',
    'khouang khouèng khoung khong',
    'kin kan ken kon kun kuan kian',
    'chai sai yai hai mai dai',
  ])('%s', (words) => {
    const keys = words.split(' ').map(latinSoundKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(['ບ້ານ ບິນ ບຸນ ບົນ ແບນ', 'ກັນ ຄຳ ໄກ ເກົ່າ', 'ລາວ ໄລ ລາ ແລ້ວ ເລື້ອຍ', 'ມາກ ນັກ ປາກ ລັກ'])(
    '%s',
    (words) => {
      const keys = words.split(' ').map(laoSoundKey);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it('different concepts of the seed have no key in common, homographs aside', () => {
    const texts = new Map<string, Map<number, string>>();
    SEED.concepts.forEach(({ terms }, concept) => {
      for (const { text } of terms.filter(({ lang }) => lang === 'lo')) {
        // APF and APPF: Latin abbreviations are not spelled by sound.
        if (/^[A-Z]+$/u.test(text)) continue;
        const key = laoSoundKey(text);
        texts.set(key, (texts.get(key) ?? new Map()).set(concept, text));
      }
    });
    const shared = [...texts.values()].map((concepts) => new Set(concepts.values()));
    expect(shared.filter((spellings) => spellings.size > 1)).toEqual([]);
  });
});

describe('the seed', () => {
  it('has one key for each Lao term and its stored romanization, without exception', () => {
    const differing = ROMANIZED.filter(({ text, romanization }) => {
      return latinSoundKey(romanization) !== laoSoundKey(text);
    });
    expect(ROMANIZED.length).toBeGreaterThan(100);
    expect(differing).toEqual([]);
  });

  it('the key of a typed beginning is the beginning of the key, for 9 of 10 beginnings', () => {
    let count = 0;
    let found = 0;
    for (const { romanization } of ROMANIZED) {
      const whole = latinSoundKey(romanization);
      const letters = [...romanization.replace(/[^\p{L}\p{N}]/gu, '')];
      for (let length = 4; length <= letters.length; length++) {
        count++;
        if (whole.startsWith(latinSoundKey(letters.slice(0, length).join('')))) found++;
      }
    }
    expect(found / count).toBeGreaterThan(0.93);
  });
});

describe('keys', () => {
  it.each([
    ['', ''],
    [' -’\u200B', ''],
    ['ສະພາ', ''],
    ['Год', ''],
    ['2021-2030', '20212030'],
    ['khôvit-19', 'kovit19'],
    ['H', 'h'],
    ['r', 'l'],
    ['ＬＡＯ', 'lav'],
    ['Điện', 'dian'],
    ['kaisone 2', 'kaison2'],
    ['internet', 'intenet'],
  ])('of Latin %j is %j', (text, key) => {
    expect(latinSoundKey(text)).toBe(key);
  });

  it.each([
    ['', ''],
    ['໑໙໗໕', '1975'],
    ['ສປປ ລາວ', 'splav'],
    ['ກອງປະຊຸມ AIPA', 'kongpasumaipa'],
    ['ຕ່າງໆ', 'tangtang'],
    ['ຟຣັງສ໌', 'flang'],
    ['ນ\u0ECD\u0EC9\u0EB2', 'nam'],
    ['ຫຼວງ', 'luang'],
    ['ຫລວງ', 'luang'],
    ['ຫນ້າ', 'na'],
    ['ນາ', 'na'],
  ])('of Lao %j is %j', (text, key) => {
    expect(laoSoundKey(text)).toBe(key);
  });

  it('are of plain letters and digits, and a key of a key is the key', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeiouyhngkcdtbprlvwsxjqmf1 ') });
    const anyText = fc.oneof(letters, englishText, vietnameseText, messyText);
    fc.assert(
      fc.property(anyText, (text) => {
        const key = latinSoundKey(text);
        expect(key).toMatch(/^[a-z0-9]*$/u);
        expect(latinSoundKey(key)).toBe(key);
        if (/[a-z0-9]/iu.test(text)) expect(key).not.toBe('');
      }),
      { numRuns: 5000 },
    );
  });

  it('of Lao are of plain letters and digits, whatever is given', () => {
    fc.assert(
      fc.property(fc.oneof(anyLao, messyText), (text) => {
        const key = laoSoundKey(text);
        expect(key).toMatch(/^[a-z0-9]*$/u);
        expect(latinSoundKey(key)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });

  it('of Lao are those of its BGN/PCGN romanization', () => {
    const words = fc.array(laoSyllable, { maxLength: 8 }).map((syllables) => syllables.join(''));
    fc.assert(
      fc.property(words, (text) => {
        expect(laoSoundKey(text)).toBe(latinSoundKey(romanizeLao(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it('take no long time for long or odd text', () => {
    const before = performance.now();
    for (const part of ['n', 'y', 'h', 'ng', 'nh', 'ny', 'ane', 'oua', 'sainya']) {
      latinSoundKey(part.repeat(2000 / part.length));
    }
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('speed', () => {
  it('makes far more than 10,000 keys of Lao terms a second', () => {
    const before = performance.now();
    let count = 0;
    for (let round = 0; round < 20; round++) {
      for (const { text } of LAO_TERMS) {
        laoSoundKey(text);
        count++;
      }
    }
    expect(count / ((performance.now() - before) / 1000)).toBeGreaterThan(10_000);
  });
});
