import { LANGS, type Lang } from '@/language/lang';
import { createClient } from '@/lib/db';
import { type Random, seededRandom } from '@/prisma/demo/random';
import { withoutMarks } from '@/tests/support/without-marks';

/** A query with what a person who typed it would take for an answer. */
export interface MixedQuery {
  kind: string;
  text: string;
  /** Whether a concept of these terms fits; absent where nothing can. */
  fits?: (terms: readonly { lang: string; text: string }[], conceptId: string) => boolean;
}

interface Label {
  conceptId: string;
  lang: Lang;
  text: string;
}

/**
 * As a reader compares: what is typed with marks means them, what is typed without may have any.
 */
const comparable = (text: string, typed: string) =>
  (withoutMarks(typed) === typed ? withoutMarks(text) : text).toLowerCase();

function edited(text: string, random: Random): string {
  const letters = Array.from(text);
  const places = letters.flatMap((letter, i) =>
    i > 0 && /\p{L}/u.test(letter) && /\p{L}/u.test(letters[i - 1] ?? '') ? [i] : [],
  );
  const at = places.length > 0 ? random.pick(places) : letters.length - 1;
  const other = /\p{Script=Lao}/u.test(text) ? 'ກຂຄງຈສຊຍດຕຖທນບປພມລວຫ' : 'abcdefghiklmnopqrstuvxy';
  const edits = [
    () => letters.splice(at, 1),
    () => letters.splice(at, 0, letters[at] ?? ''),
    () => letters.splice(at, 1, random.pick(Array.from(other))),
    () => letters.splice(at - 1, 2, letters[at] ?? '', letters[at - 1] ?? ''),
  ];
  random.pick(edits)();
  return letters.join('');
}

/** Draws queries of every kind from a termbase, always the same ones. */
export async function drawMix(databaseUrl: string, perKind: number): Promise<MixedQuery[]> {
  const client = createClient(databaseUrl);
  try {
    const random = seededRandom(31);
    const ids = (
      await client.concept.findMany({
        where: { status: 'published' },
        select: { id: true },
        orderBy: { id: 'asc' },
      })
    ).map(({ id }) => id);
    const drawn = Array.from({ length: Math.min(900, perKind * 4) }, () => random.pick(ids));
    const concepts = await client.concept.findMany({
      where: { id: { in: drawn } },
      select: { id: true, labelEn: true, labelVi: true, labelLo: true },
      orderBy: { id: 'asc' },
    });
    const labels = concepts
      .flatMap(({ id, labelEn, labelVi, labelLo }) =>
        LANGS.map(
          (lang): Label => ({
            conceptId: id,
            lang,
            text: { en: labelEn, vi: labelVi, lo: labelLo }[lang],
          }),
        ),
      )
      .filter(({ text }) => text !== '');
    const some = (kind: string, make: (label: Label) => MixedQuery | null) =>
      Array.from({ length: perKind * 3 }, () => make(random.pick(labels)))
        .filter((query) => query !== null)
        .slice(0, perKind)
        .map((query) => ({ ...query, kind }));
    const any = (text: string, fits: MixedQuery['fits']): MixedQuery => ({ kind: '', text, fits });
    const letter = () => random.pick(Array.from('abcdeghiklmnopqrstuvxyກຂຄງສນບປພມ'));
    return [
      ...some('exact label', ({ text }) =>
        any(text, (terms) => terms.some((term) => term.text === text)),
      ),
      ...some('three letters', ({ text }) => {
        const prefix = Array.from(text).slice(0, 3).join('').trim();
        return any(prefix, (terms) =>
          terms.some((term) =>
            comparable(term.text, prefix).startsWith(comparable(prefix, prefix)),
          ),
        );
      }),
      ...some('first word', ({ text, lang }) => {
        const [word = '', ...rest] = text.split(/[\s,]+/);
        if (lang === 'lo' || rest.length === 0) return null;
        return any(word, (terms) =>
          terms.some((term) => comparable(term.text, word).startsWith(comparable(word, word))),
        );
      }),
      ...some('inner word', ({ text, lang }) => {
        const words = text
          .split(/[\s,()–-]+/)
          .slice(1)
          .filter((word) => word.length > 2);
        if (lang === 'lo' || words.length === 0) return null;
        const word = random.pick(words);
        return any(word, (terms) =>
          terms.some((term) => comparable(term.text, word).includes(comparable(word, word))),
        );
      }),
      ...some('without marks', ({ conceptId, text, lang }) =>
        lang === 'en' || withoutMarks(text) === text
          ? null
          : any(
              withoutMarks(text),
              (terms, id) => id === conceptId || terms.some((term) => term.text === text),
            ),
      ),
      ...some('one-edit typo', ({ conceptId, text }) =>
        any(
          edited(text, random),
          (terms, id) => id === conceptId || terms.some((term) => term.text === text),
        ),
      ),
      ...some('one letter', () => ({ kind: '', text: letter() })),
      ...some('two words in another order', ({ text, lang }) => {
        const words = text.split(' ');
        if (lang === 'lo' || words.length < 2) return null;
        return { kind: '', text: `${words.at(-1)} ${words[0]}` };
      }),
      ...some('no hit', ({ text }) => ({
        kind: '',
        text: `${Array.from(text).reverse().join('')} qzx`,
      })),
      ...some('no hit, one word', () => ({
        kind: '',
        text: Array.from({ length: 8 }, letter).join(''),
      })),
    ];
  } finally {
    await client.$disconnect();
  }
}
