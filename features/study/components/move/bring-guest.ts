import { importGuestAction } from '../../actions';
import { moveGuest } from '../../browser/move-guest';

/**
 * Moves a guest's work into the account of who is signed in.
 * @param onMoving called with the number of answers once it is known
 * @returns that number; null where something is left to be moved
 */
export async function bringGuest(onMoving: (answers: number) => void): Promise<number | null> {
  const userId = await signedIn();
  if (userId === null) return null;
  const move = () =>
    moveGuest({
      userId,
      importGuest: importGuestAction,
      onProgress: ({ of }) => onMoving(of),
    });
  const answer = await move();
  if (answer.ok) return answer.data.events;
  // Another tab answered a card meanwhile.
  const again = answer.code === 'conflict' ? await move() : answer;
  return again.ok ? again.data.events : null;
}

/** The form that signed in knows no id. */
async function signedIn(): Promise<string | null> {
  const response = await fetch('/api/auth/get-session', { cache: 'no-store' });
  const session = (response.ok ? await response.json() : null) as {
    user?: { id?: string };
  } | null;
  return session?.user?.id ?? null;
}
