import type { Lang } from '@/language/lang';

/** What is written with a full stop that does not end a sentence. */
interface Abbreviations {
  /** Something always follows: titles, "TP.". */
  open: ReadonlySet<string>;
  /** A number follows: "No. 5", "p. 5"; otherwise it is another word. */
  numbered: ReadonlySet<string>;
  /** May stand at the end of a sentence: then a capital follows. */
  closed: ReadonlySet<string>;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** By language, in lower case and without the last full stop. */
export const ABBREVIATIONS: Readonly<Record<Lang, Abbreviations>> = {
  en: {
    open: set(
      'mr mrs ms messrs dr prof gen lt col maj capt sgt adm gov sen rep rev hon pres st ' +
        'ed eds vs cf e.g i.e approx dept est ph.d',
    ),
    numbered: set('no nos p pp vol art arts sec ch fig'),
    closed: set(
      'etc inc co corp ltd bros jr sr al a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec',
    ),
  },
  vi: {
    open: set(
      'ts ths th.s gs pgs gs.ts pgs.ts bs ls ks cn tp tx tt q p h ds nsnd nsưt st mr mrs ms dr ' +
        'prof gen đ/c đc ô b ông bà đt tel lt',
    ),
    numbered: set('no tr'),
    closed: set('v.v v..v vv co ltd inc jr'),
  },
  lo: {
    open: set('ດຣ ປອ ສຈ ຮສ ຮສ.ດຣ ສຈ.ດຣ ທ ນ ພອ ພຕ ພທ ຮຕ ຮທ ຮອ ສ ບ ມ ໂທ ອຈ mr mrs ms dr'),
    numbered: set('no'),
    closed: set('ພ.ສ ຄ.ສ ກ.ສ ຯລຯ co ltd inc'),
  },
};

/** A capital after letters with full stops (U.S.) begins a sentence only with a word like these. */
export const SENTENCE_OPENERS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: set(
    'the a an in on at it he she they we this that these those but however and as after before ' +
      'since while when if for from there his her their its according both all i you',
  ),
  vi: set('theo tại trong ngày ông bà các những đây đó sau trước khi với cũng tuy'),
  lo: set(''),
};
