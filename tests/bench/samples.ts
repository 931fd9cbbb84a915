import { pageSize } from '@/features/glossary/domain/paging';
import { LANGS } from '@/language/lang';
import { createClient } from '@/lib/db';
import { seededRandom } from '@/prisma/demo/random';

/** What requests are made of: taken from the termbase itself, so that every page exists. */
export interface Samples {
  slugs: string[];
  /** A category and a letter with several pages of concepts. */
  category: string;
  letter: string;
  pageCount: number;
  /** Beginnings of terms, two to four characters long. */
  prefixes: string[];
}

const slugCount = 5_000;
const prefixCount = 200;

/** Draws slugs and prefixes from a termbase, always the same ones. */
export async function drawSamples(databaseUrl: string): Promise<Samples> {
  const client = createClient(databaseUrl);
  try {
    const random = seededRandom(20);
    const status = 'published';
    const all = await client.concept.findMany({
      where: { status },
      select: { slug: true },
      orderBy: { id: 'asc' },
    });
    const slugs = Array.from({ length: slugCount }, () => random.pick(all).slug);
    const [largest] = await client.concept.groupBy({
      by: ['category', 'initialEn'],
      where: { status, category: 'institution' },
      _count: { _all: true },
      orderBy: { _count: { id: 'desc' } },
      take: 1,
    });
    if (!largest) throw new Error('the termbase has no institutions');
    const named = await client.concept.findMany({
      where: { slug: { in: slugs.slice(0, prefixCount) } },
      select: { labelEn: true, labelVi: true, labelLo: true },
      orderBy: { id: 'asc' },
    });
    const prefixes = named.map(({ labelEn, labelVi, labelLo }, i) => {
      const label = [labelEn, labelVi, labelLo][i % LANGS.length] ?? labelEn;
      return label.slice(0, 2 + random.int(3)).trim();
    });
    return {
      slugs,
      category: largest.category,
      letter: largest.initialEn,
      pageCount: Math.ceil(all.length / pageSize),
      prefixes,
    };
  } finally {
    await client.$disconnect();
  }
}
