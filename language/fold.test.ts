import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLaoTone } from './characters';
import { clusters, isClusterBoundary } from './cluster';
import {
  anyLao,
  laoText,
  laoWords,
  latinWords,
  messyText,
  vietnameseText,
} from './fixtures/arbitraries';
import { LABELS } from './fixtures/labels';
import { bareKey, foldWithMap, spellingKey } from './fold';
import { LANGS } from './lang';

const lang = fc.constantFrom(...LANGS);
const level = fc.constantFrom('spelling', 'bare');
const anyText = fc.oneof(messyText, anyLao, laoText, vietnameseText);

describe('Lao keys (language-rules.md)', () => {
  it.each([
    ['\u0E99\u0EC9\u0EB3', '\u0E99\u0ECD\u0EC9\u0EB2'],
    ['\u0E99\u0EC9\u0EB3', '\u0E99\u0EC9\u0ECD\u0EB2'],
    ['\u0E99\u0EC9\u0EB3', '\u0E99\u0EB3\u0EC9'],
    ['\u0EDC\u0EB1\u0E87', '\u0EAB\u0E99\u0EB1\u0E87'],
    ['\u0EDD\u0EB9\u0EC8', '\u0EAB\u0EA1\u0EC8\u0EB9'],
    ['\u0EC0\u0EAB\u0EBC\u0EC9\u0EB2', '\u0EC0\u0EAB\u0EC9\u0EBC\u0EB2'],
    ['\u0EC0\u0EAB\u0EBC\u0EC9\u0EB2', '\u0EC0\u0EAB\u0EA5\u0EC9\u0EB2'],
    ['\u0E97\u0EB5\u0EC8', '\u0E97\u0EC8\u0EB5'],
    ['\u0EC0\u0EC0\u0EAB\u0EC8\u0E87', '\u0EC1\u0EAB\u0EC8\u0E87'],
    ['ສະພາ\u200Bແຫ່ງ\u200Bຊາດ', 'ສະພາແຫ່ງຊາດ'],
    ['໒໐໓໐', '2030'],
    ['ໜັງສືພິມ ປະຊາຊົນ', 'ໜັງສືພິມປະຊາຊົນ'],
    ['ອາຊີ-ປາຊີຟິກ', 'ອາຊີ – ປາຊີຟິກ'],
    ['ສປປ ລາວ', 'ສປປລາວ'],
    ['\u0EAB\u0EBB\u0EBC\u0E9A', '\u0EAB\u0EBC\u0EBB\u0E9A'],
    ['ກອງປະຊຸມ AIPA', 'ກອງປະຊຸມ aipa'],
  ])('%s and %s have one spelling key', (a, b) => {
    expect(spellingKey(b, 'lo')).toBe(spellingKey(a, 'lo'));
    expect(bareKey(b, 'lo')).toBe(bareKey(a, 'lo'));
  });

  it('tells tones apart in the spelling key only', () => {
    expect(spellingKey('ກ່າ', 'lo')).not.toBe(spellingKey('ກ້າ', 'lo'));
    expect(bareKey('ກ່າ', 'lo')).toBe(bareKey('ກ້າ', 'lo'));
  });

  it('tells vowels apart in both keys', () => {
    expect(spellingKey('ກິນ', 'lo')).not.toBe(spellingKey('ກັນ', 'lo'));
    expect(bareKey('ກິນ', 'lo')).not.toBe(bareKey('ກັນ', 'lo'));
  });

  it('gives the abbreviation one bare key with a space, a full stop or nothing', () => {
    expect(bareKey('ສປປ.ລາວ', 'lo')).toBe(bareKey('ສປປ ລາວ', 'lo'));
    expect(bareKey('ສປປລາວ', 'lo')).toBe(bareKey('ສປປ ລາວ', 'lo'));
  });

  it('keeps the space between Lao and Latin or digits, and ໆ ຯ', () => {
    expect(spellingKey('ໄລຍະ  2021 – 2025', 'lo')).toBe('ໄລຍະ 2021 2025');
    expect(spellingKey('ສະພາ ASEAN', 'lo')).toBe('ສະພາ asean');
    expect(bareKey('ອື່ນໆ ຯລຯ', 'lo')).toBe('ອືນໆຯລຯ');
  });
});

describe('Vietnamese keys (language-rules.md)', () => {
  it.each([
    ['hoà bình', 'hòa bình'],
    ['Uỷ ban', 'Ủy ban'],
    ['thuý', 'thúy'],
    ['khoẻ', 'khỏe'],
    ['quý', 'qúy'],
    ['đối ngoại'.normalize('NFD'), 'đối ngoại'],
    ['châu Á - Thái Bình Dương', 'châu Á – Thái Bình Dương'],
  ])('%s and %s have one spelling key', (a, b) => {
    expect(spellingKey(a, 'vi')).toBe(spellingKey(b, 'vi'));
  });

  it('tells tones, hats and horns apart in the spelling key', () => {
    const words = ['má', 'mà', 'ma', 'mă', 'mâ', 'mơ', 'mo', 'đa', 'da'];
    expect(new Set(words.map((word) => spellingKey(word, 'vi'))).size).toBe(words.length);
  });

  it('drops all of them in the bare key', () => {
    expect(bareKey('Đảng Nhân dân Cách mạng Lào', 'vi')).toBe('dang nhan dan cach mang lao');
    expect(bareKey('Ủy ban', 'vi')).toBe('uy ban');
  });

  it('keeps the tones of each word in that word', () => {
    expect(spellingKey('ba má', 'vi')).not.toBe(spellingKey('bá ma', 'vi'));
  });
});

describe('English keys (language-rules.md)', () => {
  it.each([
    ['The National Assembly', 'national assembly'],
    ['people-to-people', 'people to people'],
    ['Laos–Vietnam', 'Laos - Vietnam'],
    ['R&D', 'r and d'],
    ['ＡＩＰＡ', 'aipa'],
    ['People’s Councils', "people's councils"],
    ['front\u00A0page', 'front page'],
  ])('%s and %s have one spelling key', (a, b) => {
    expect(spellingKey(a, 'en')).toBe(spellingKey(b, 'en'));
  });

  it.each([
    ["People's Councils", 'peoples councils'],
    ['U.S.', 'us'],
    ['U.S. Army', 'us army'],
    ['Assemblée', 'assemblee'],
    ['Điện Biên Phủ', 'dien bien phu'],
    ['peaceful, friendly', 'peaceful friendly'],
    ['(draft) law/code', 'draft law code'],
    ['3.5', '3 5'],
    ['C++', 'c++'],
    ['?!', ''],
  ])('the bare key of %s is %s', (text, key) => {
    expect(bareKey(text, 'en')).toBe(key);
  });

  it('keeps "the" where it is not an article before something', () => {
    expect(spellingKey('the', 'en')).toBe('the');
    expect(spellingKey('theory', 'en')).toBe('theory');
    expect(spellingKey('the the party', 'en')).toBe('party');
    expect(spellingKey('the party', 'vi')).toBe('the party');
  });
});

describe('laws', () => {
  it('a key of a key is the key', () => {
    fc.assert(
      fc.property(anyText, lang, (text, l) => {
        const spelling = spellingKey(text, l);
        const bare = bareKey(text, l);
        expect(spellingKey(spelling, l)).toBe(spelling);
        expect(bareKey(bare, l)).toBe(bare);
        expect(bareKey(spelling, l)).toBe(bare);
      }),
      { numRuns: 3000 },
    );
  });

  it('a key made a shorter way is the same key', () => {
    fc.assert(
      fc.property(fc.oneof(latinWords, laoWords, anyText), lang, level, (text, l, lv) => {
        const key = lv === 'bare' ? bareKey(text, l) : spellingKey(text, l);
        expect(key).toBe(foldWithMap(text, l, lv).key);
      }),
      { numRuns: 6000 },
    );
  });

  it('keys are in NFC and hold no half of a surrogate pair', () => {
    fc.assert(
      fc.property(messyText, lang, level, (text, l, lv) => {
        const { key } = foldWithMap(text, l, lv);
        expect(key).not.toMatch(/\p{Cs}/u);
        expect(key).toBe(key.trim());
      }),
    );
  });

  it('normalization and invisible characters do not change a key', () => {
    fc.assert(
      fc.property(laoText, vietnameseText, (lo, vi) => {
        expect(spellingKey(vi.normalize('NFD'), 'vi')).toBe(spellingKey(vi, 'vi'));
        expect(spellingKey([...lo].join('\u200B'), 'lo')).toBe(spellingKey(lo, 'lo'));
      }),
    );
  });

  it('the order in which Lao marks are typed does not change a key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LABELS.map((label) => label.lo)), (label) => {
        const swapped = label.replace(/([\u0EB1\u0EB4-\u0EBC])([\u0EC8-\u0ECB])/gu, '$2$1');
        const old = swapped.replace(/([\u0EC8-\u0ECB]?)\u0EB3/gu, '\u0ECD$1\u0EB2');
        expect(spellingKey(old, 'lo')).toBe(spellingKey(label, 'lo'));
      }),
    );
  });

  it('different labels have different bare keys', () => {
    for (const l of LANGS) {
      const labels = new Set(LABELS.map((label) => label[l]));
      expect(new Set([...labels].map((label) => bareKey(label, l))).size).toBe(labels.size);
    }
  });
});

describe('foldWithMap', () => {
  it('gives the key of the key functions and ranges inside the text that never go back', () => {
    fc.assert(
      fc.property(anyText, lang, (text, l) => {
        for (const lv of ['spelling', 'bare'] as const) {
          const { key, starts, ends } = foldWithMap(text, l, lv);
          expect(key).toBe(lv === 'bare' ? bareKey(text, l) : spellingKey(text, l));
          expect([starts.length, ends.length]).toEqual([key.length, key.length]);
          for (let i = 0; i < key.length; i++) {
            const start = starts[i] as number;
            const end = ends[i] as number;
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
            expect(end).toBeGreaterThanOrEqual(ends[i - 1] ?? 0);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('maps a match of whole clusters to text that folds to it', () => {
    fc.assert(
      fc.property(laoText, fc.nat(), fc.nat(), level, (text, a, b, lv) => {
        const { key, starts, ends } = foldWithMap(text, 'lo', lv);
        const cuts = [0, key.length];
        for (let i = 1; i < key.length; i++) {
          const start = starts[i] as number;
          if (start >= (ends[i - 1] as number) && isClusterBoundary(text, start)) cuts.push(i);
        }
        const from = cuts[a % cuts.length] as number;
        const to = cuts[b % cuts.length] as number;
        fc.pre(from < to);
        const slice = text.slice(starts[from] as number, ends[to - 1] as number);
        expect(foldWithMap(slice, 'lo', lv).key).toBe(key.slice(from, to).trim());
      }),
      { numRuns: 1000 },
    );
  });

  it('covers decomposed letters, tones and the zero-width spaces inside a match', () => {
    const vi = `Bộ ${'Quốc hội'.normalize('NFD')} Lào`;
    const map = foldWithMap(vi, 'vi', 'bare');
    const at = map.key.indexOf('quoc hoi');
    const end = map.ends[at + 'quoc hoi'.length - 1];
    expect(vi.slice(map.starts[at], end).normalize('NFC')).toBe('Quốc hội');

    const lo = 'ຄະນະສະພາ\u200Bແຫ່ງ\u200Bຊາດລາວ';
    const folded = foldWithMap(lo, 'lo', 'bare');
    const key = bareKey('ສະພາແຫ່ງຊາດ', 'lo');
    const from = folded.key.indexOf(key);
    expect(lo.slice(folded.starts[from], folded.ends[from + key.length - 1])).toBe(
      'ສະພາ\u200Bແຫ່ງ\u200Bຊາດ',
    );
  });

  it('gives both halves of ໜ the range of ໜ', () => {
    expect(foldWithMap('ໜ້າ', 'lo', 'spelling')).toEqual({
      key: 'ຫນ້າ',
      starts: [0, 0, 0, 2],
      ends: [2, 2, 2, 3],
    });
  });
});

describe('speed', () => {
  it('folds far more than 20,000 short labels a second', () => {
    const before = performance.now();
    let count = 0;
    for (let round = 0; round < 30; round++) {
      for (const label of LABELS) {
        for (const l of LANGS) {
          spellingKey(label[l], l);
          bareKey(label[l], l);
          count++;
        }
      }
    }
    const seconds = (performance.now() - before) / 1000;
    expect(count / seconds).toBeGreaterThan(20_000);
  });
});

it('drops tones and keeps clusters: no cluster of a bare key holds a tone', () => {
  for (const { lo } of LABELS) {
    for (const cluster of clusters(bareKey(lo, 'lo'))) {
      expect([...cluster].some((char) => isLaoTone(char.charCodeAt(0)))).toBe(false);
    }
  }
});
