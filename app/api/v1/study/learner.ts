import type { Actor } from '@/features/accounts/domain/role';
import { viewer } from '@/features/accounts/service';

/** The id of the account whose page asks. */
const learnerHeader = 'khamsap-learner';

/**
 * Who studies. A page that was opened under another account than the one signed in now is nobody's, so that no answer
 * gets into the cards of somebody else; clients that do not say whose they are go by the session alone.
 */
export async function learnerOf({ headers }: Request): Promise<Actor | null> {
  const actor = await viewer(headers);
  const wanted = headers.get(learnerHeader);
  return wanted === null || wanted === actor?.id ? actor : null;
}
