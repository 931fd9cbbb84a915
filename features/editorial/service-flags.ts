import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { readConcepts } from '@/features/glossary/service-write';
import { db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { serializable } from '@/lib/transaction';
import * as data from './data';
import {
  type CloseFlagInput,
  closeFlagSchema,
  type FlagInput,
  type FlagStatus,
  flagSchema,
  isId,
} from './schema';
import { type Heading, type Page, pageOf, withHeading } from './service-proposals';

export type ListedFlag = data.FlagRow & { concept: Heading };

/** More than anybody means; what is beyond is a machine. */
const mostOpenFlags = 100;

/**
 * Says that a concept or one of its terms is wrong, and why; by anybody with an account. Said again of the same, the
 * new reason takes the place of the old.
 * @returns `notFound` for what readers do not see; `invalid` with `reason: tooMany` when the person has 100 open flags
 */
export async function flagConcept(
  actor: Actor | null,
  raw: FlagInput,
  now: Date,
): Promise<Result<null>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = flagSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { conceptId, lang, text, reason } = parsed.data;
  return serializable(async (tx) => {
    const [concept] = await readConcepts(tx, [conceptId]);
    if (concept?.input.status !== 'published') return fail('notFound');
    const isTerm = lang !== undefined && text !== undefined;
    if (isTerm && !(await data.hasTerm(tx, conceptId, lang, text))) return fail('notFound');
    const openKey = [conceptId, actor.id, ...(isTerm ? [lang, text] : [])].join('/');
    if ((await data.countOpenFlags(tx, actor.id)) >= mostOpenFlags) {
      return fail('invalid', { reason: 'tooMany' });
    }
    await data.upsertFlag(tx, {
      conceptId,
      ...(isTerm && { lang, text }),
      reason,
      userId: actor.id,
      userName: actor.name,
      openKey,
      createdAt: now,
    });
    return ok(null);
  });
}

/** The flags of a status, the oldest open ones first; by an editor. */
export async function listFlags(
  actor: Actor | null,
  { status, page }: { status: FlagStatus; page: number },
): Promise<Result<Page<ListedFlag>>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  return pageOf(page, async (range) => {
    const { count, rows } = await data.findFlags(db(), status, range);
    return { count, rows: rows.map(withHeading) };
  });
}

/** Says what became of a flag; by an editor. Closing it twice changes nothing. */
export async function closeFlag(
  actor: Actor | null,
  id: string,
  raw: CloseFlagInput,
  now: Date,
): Promise<Result<null>> {
  const denied = deny(actor, 'editor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = closeFlagSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  if (!isId(id)) return fail('notFound');
  return serializable(async (tx) => {
    const flag = await data.findFlag(tx, id);
    if (!flag) return fail('notFound');
    if (flag.status !== 'open') return ok(null);
    await data.updateFlag(tx, id, {
      status: parsed.data.status,
      comment: parsed.data.comment || null,
      resolverId: actor.id,
      resolverName: actor.name,
      resolvedAt: now,
      openKey: null,
    });
    return ok(null);
  });
}
