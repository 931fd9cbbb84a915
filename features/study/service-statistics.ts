import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { readHeadings } from '@/features/glossary/service-write';
import { findSpelled } from '@/features/search/service-spelling';
import type { Lang } from '@/language/lang';
import { type Db, db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { findLearner } from './data-learners';
import { findFacts, findVoided, findWrong } from './data-statistics';
import { conceptOf, readCardKey } from './domain/card-key';
import { type Confusion, confusionsOf, type WrongAnswer } from './domain/statistics/confusion';
import { type NamedConcept, type Statistics, statisticsOf } from './domain/statistics/statistics';
import { momentOf, settingsOf } from './service-queue';

export interface StudyStatistics {
  statistics: Statistics;
  confusions: Confusion[];
  /** The chance to recall a card with which the learner wants it to be due. */
  wanted: number;
  /** The published concepts that are named in it. */
  concepts: NamedConcept[];
}

/** What somebody has learnt and how, in their own days. */
export async function readStatistics(
  actor: Actor | null,
  now: Date,
): Promise<Result<StudyStatistics>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const settings = settingsOf(await findLearner(db(), actor.id));
  const { day } = momentOf(settings, now);
  const voided = await findVoided(db(), actor.id);
  const [facts, confusions] = await Promise.all([
    findFacts(db(), actor.id, day, voided),
    findWrong(db(), actor.id, voided).then(findConfusions),
  ]);
  const statistics = statisticsOf(facts, day);
  const ids = [
    ...statistics.hardest.map(({ key }) => conceptOf(key)),
    ...confusions.flatMap(({ asked, said }) => [asked, said]),
  ];
  const concepts = await findNamed(db(), [...new Set(ids)]);
  return ok({ statistics, confusions, wanted: settings.retention, concepts });
}

async function findConfusions(wrong: readonly WrongAnswer[]): Promise<Confusion[]> {
  const found = new Map<string, string[]>();
  const keyOf = (typed: string, lang: Lang) => `${lang} ${typed}`;
  for (const { cardKey, typed } of wrong) {
    const lang = readCardKey(cardKey)?.direction.to;
    if (!lang || found.has(keyOf(typed, lang))) continue;
    found.set(keyOf(typed, lang), await findSpelled(typed, lang));
  }
  return confusionsOf(wrong, (typed, lang) => found.get(keyOf(typed, lang)) ?? []);
}

async function findNamed(db: Db, ids: readonly string[]): Promise<NamedConcept[]> {
  return (await readHeadings(db, ids))
    .filter(({ status }) => status === 'published')
    .map(({ id, slug, labels }) => ({ id, slug, labels }));
}
