import type { TermStatus, TermType } from '@/features/glossary/schema';
import { initial } from '@/language/initial';
import type { Lang } from '@/language/lang';
import type { Random } from './random';
import type { Block } from './stock/stock';

/** A further wording of a concept. */
export interface Extra {
  lang: Lang;
  text: string;
  type: TermType;
  status: TermStatus;
  searchOnly?: boolean;
  recognition?: 'byCase';
}

/** Another spelling of a word: where it stands, a label has a further wording with it. */
interface Spelling {
  lang: Lang;
  status: TermStatus;
  type: TermType;
  from: RegExp;
  to: string;
}

const spelling = (
  lang: Lang,
  status: TermStatus,
  from: RegExp,
  to: string,
  type: TermType = 'variant',
): Spelling => ({ lang, status, type, from, to });

const spellings: readonly Spelling[] = [
  spelling('en', 'admitted', /\b(program)me\b/i, '$1'),
  spelling('en', 'admitted', /\b(lab)o(u)r\b/i, '$1or'),
  spelling('en', 'admitted', /\b(cent)re\b/i, '$1er'),
  spelling('en', 'admitted', /\b(defen)ce\b/i, '$1se'),
  spelling('en', 'admitted', /\b(speciali|organi)s/i, '$1z'),
  spelling('en', 'admitted', /\bLaos\b/, 'Lao PDR'),
  spelling('en', 'deprecated', /\bVietnam\b/, 'Viet-Nam'),
  spelling('en', 'admitted', / Province\b/, '', 'shortForm'),
  spelling('vi', 'deprecated', /quản lý/i, 'quản lí'),
  spelling('vi', 'deprecated', /quy (hoạch|định)/i, 'qui $1'),
  spelling('vi', 'deprecated', /Thụy Sĩ/, 'Thụy Sỹ'),
  spelling('vi', 'admitted', /(?<!nước )Lào\b(?! Cai)/, 'CHDCND Lào'),
  spelling('vi', 'admitted', /tỉnh /, '', 'shortForm'),
  spelling('lo', 'admitted', /ຫວຽດນາມ/, 'ສສ ຫວຽດນາມ'),
  // How words were spelled before the reform of 1975.
  spelling('lo', 'superseded', /ກະຊວງ/, 'ກະຊຣວງ'),
  spelling('lo', 'superseded', /ວັດທະນະທຳ/, 'ວັດທະນະທັມ'),
  spelling('lo', 'superseded', /ຍຸຕິທຳ/, 'ຍຸຕິທັມ'),
  spelling('lo', 'superseded', /ອຸດສາຫະກຳ/, 'ອຸດສາຫະກັມ'),
  spelling('lo', 'superseded', /ກະສິກຳ/, 'ກະສິກັມ'),
  spelling('lo', 'superseded', /ສາທາລະນະ/, 'ສາທາຣະນະ'),
  spelling('lo', 'superseded', /ຊົນລະປະທານ/, 'ຊົນຣະປະທານ'),
  spelling('lo', 'superseded', /ໂທລະ/, 'ໂທຣະ'),
  spelling('lo', 'superseded', /ພະລັງງານ/, 'ພະຣັງງານ'),
  spelling('lo', 'superseded', /ແຮງງານ/, 'ແຮງງານກັມ'),
];

/** The label with the words that have another spelling in it. */
export function respelled(label: Block): Extra[] {
  return spellings.flatMap(({ lang, status, type, from, to }) => {
    const text = label[lang].replace(from, to).trim();
    return text === label[lang] ? [] : [{ lang, text, type, status }];
  });
}

/** The first letters of a name, where it has three to seven words that begin with a capital. */
export function englishAcronym(label: string): Extra[] {
  const letters = [...label.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].join('');
  return letters.length >= 3 && letters.length <= 7
    ? [acronym('en', letters, { recognition: 'byCase' })]
    : [];
}

/** The first letters of the syllables of a short name, as Vietnamese newspapers abbreviate. */
export function vietnameseAcronym(label: string): Extra[] {
  const syllables = label.split(/[^\p{L}\p{M}]+/u).filter(Boolean);
  const letters = syllables.map((syllable) => syllable.charAt(0).toUpperCase()).join('');
  return letters.length >= 3 && letters.length <= 8
    ? [{ ...acronym('vi', letters, { recognition: 'byCase' }), type: 'abbreviation' }]
    : [];
}

/** The first consonants of the building blocks of a name, as in ສພຊ. */
export function laoAcronym(label: string, blocks: readonly Block[]): Extra[] {
  const letters = [label, ...blocks.map((block) => block.lo)]
    .map((text) => initial(text.replace(/\{\w+\}/g, ''), 'lo'))
    .filter((letter) => letter >= 'ກ')
    .join('');
  return letters.length >= 3 ? [acronym('lo', letters.slice(0, 6))] : [];
}

/** A slip of the finger in the longest word: found, and never shown. */
export function misspelling(label: string, random: Random): Extra[] {
  const words = label.match(/[a-z]{7,}/g) ?? [];
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  if (longest === '') return [];
  const at = 2 + random.int(longest.length - 4);
  const slip = `${longest.slice(0, at)}${longest.charAt(at + 1)}${longest.charAt(at)}${longest.slice(at + 2)}`;
  const text = label.replace(longest, slip);
  return text === label
    ? []
    : [{ lang: 'en', text, type: 'variant', status: 'admitted', searchOnly: true }];
}

function acronym(lang: Lang, text: string, more: Partial<Extra> = {}): Extra {
  return { lang, text, type: 'acronym', status: 'admitted', ...more };
}
