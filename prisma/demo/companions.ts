import type { ArticleInput } from '@/features/articles/schema';
import { slugOf } from '@/features/glossary/domain/slug';
import { RELATION_KINDS, type RelationKind } from '@/features/glossary/schema';
import { LANGS } from '@/language/lang';
import { combinations, fill, firstUpper } from './fill';
import type { Random } from './random';
import { fields } from './stock/fields';
import { meetings } from './stock/heads';
import { localities } from './stock/places';
import { type Block, block, stock } from './stock/stock';

const publishers = ['Pasaxon', 'Pathet Lao', 'Vientiane Times', 'Nhân Dân', 'Viet Nam News'];

const headline = block(
  '{Meeting} opens in {place} | Khai mạc {meeting} tại {place} | ເປີດ{meeting} ຢູ່{place}',
);

/** Articles to be the sources of concepts, each with a slug of its own. */
export function demoArticles(count: number, random: Random): ArticleInput[] {
  const articles: ArticleInput[] = [];
  for (const values of combinations(
    { meeting: meetings, field: fields, place: localities },
    random,
  )) {
    if (articles.length === count) break;
    const title = fill(headline, values);
    const lang = random.pick(LANGS);
    articles.push({
      slug: slugOf(title.en),
      lang,
      title: title[lang],
      publisher: random.pick(publishers),
      publishedOn: `${2015 + random.int(11)}-${two(1 + random.int(12))}-${two(1 + random.int(28))}`,
      access: 'reference',
    });
  }
  return articles;
}

const sentences = stock(`
The {first} was discussed together with the {second}. | {First} đã được thảo luận cùng với {second}. | {first} ໄດ້ຖືກນຳມາປຶກສາຫາລືພ້ອມກັບ {second}.
The newspaper reports on the {first} and the {second}. | Báo đưa tin về {first} và {second}. | ໜັງສືພິມລາຍງານກ່ຽວກັບ {first} ແລະ {second}.
Delegates praised the {first} and mentioned the {second}. | Các đại biểu đánh giá cao {first} và nhắc đến {second}. | ບັນດາຜູ້ແທນໄດ້ຍ້ອງຍໍ {first} ແລະ ກ່າວເຖິງ {second}.
Both sides will strengthen the {first} through the {second}. | Hai bên sẽ tăng cường {first} thông qua {second}. | ສອງຝ່າຍຈະເສີມຂະຫຍາຍ {first} ຜ່ານ {second}.
`);

/** A sentence in the three languages with two concepts in it. */
export function demoSentence(first: Block, second: Block, random: Random): Block {
  const filled = fill(random.pick(sentences), { first, second });
  return { en: firstUpper(filled.en), vi: filled.vi, lo: filled.lo };
}

/** The relations of a concept to some that came before it, none twice. */
export function demoRelations(
  sameCategory: readonly string[],
  random: Random,
): { kind: RelationKind; toId: string }[] {
  if (sameCategory.length === 0) return [];
  const relations = new Map<string, { kind: RelationKind; toId: string }>();
  while (random.chance(0.45) && relations.size < 4) {
    const kind = random.pick(RELATION_KINDS);
    // What is broader came early and is the same for many.
    const among = kind === 'broader' ? Math.ceil(sameCategory.length / 10) : sameCategory.length;
    const toId = sameCategory[random.int(among)] as string;
    relations.set(`${kind} ${toId}`, { kind, toId });
  }
  return [...relations.values()];
}

const two = (n: number) => String(n).padStart(2, '0');
