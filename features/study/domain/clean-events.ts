import { DAY_START_HOUR, isTimeZone, learnerDay } from './day';
import { type PostedEvent, RATINGS, type ReviewEvent } from './event';

/** The clocks of both ends of a post, milliseconds since 1970-01-01 UTC. */
export interface PostClocks {
  /** By the device, when it posted: how wrong its clock is shows here. */
  sentAt: number;
  /** By the server. */
  receivedAt: number;
}

export type EventProblem = 'rating' | 'time' | 'tooOld' | 'timeZone' | 'target';

/** What became of a post: the events that can be kept, in the order of the post, and why others cannot. */
export interface CleanedPost {
  events: ReviewEvent[];
  problems: { id: string; code: EventProblem }[];
}

/** Below, a difference of clocks is the way of the post, and times stay as they were sent. */
const CLOCK_TOLERANCE_MILLIS = 2 * 60_000;
/** There was no Khamsap before. */
const EARLIEST = Date.UTC(2025, 0, 1);
/** A card that was left open was not thought about for longer. */
export const LONGEST_ANSWER_MILLIS = 5 * 60_000;

/**
 * Makes events to keep of posted ones. A device whose clock is wrong when it posts is taken to have
 * been as wrong when it was answered: all of its times are moved by the difference. What is in the
 * future even so (a clock that was put right in between) happened just now. The order in which
 * a device says things happened is kept; what it said is kept as `answeredAtSent`. An answer is
 * refused only when it cannot be understood.
 * @param startHour of the learner's day
 */
export function cleanEvents(
  posted: readonly PostedEvent[],
  clocks: PostClocks,
  startHour: number = DAY_START_HOUR,
): CleanedPost {
  const problems: CleanedPost['problems'] = [];
  const times = cleanTimes(posted, clocks);
  const events = posted.flatMap((event, index): ReviewEvent[] => {
    const at = times[index] as number;
    const code = problemOf(event, at);
    if (code) {
      problems.push({ id: event.id, code });
      return [];
    }
    const { timeZone, answeredAt, ...rest } = event;
    const kept = {
      ...rest,
      answeredAt: at,
      answeredAtSent: answeredAt,
      day: learnerDay(at, { timeZone, startHour }),
    };
    return [kept.kind === 'answer' ? { ...kept, ...cleanAnswer(kept.durationMillis) } : kept];
  });
  return { events, problems };
}

function cleanTimes(posted: readonly PostedEvent[], { sentAt, receivedAt }: PostClocks): number[] {
  const skew = receivedAt - sentAt;
  const correction = Math.abs(skew) > CLOCK_TOLERANCE_MILLIS ? skew : 0;
  const times = posted.map(({ answeredAt }) => answeredAt + correction);
  const latestFirst = times
    .map((_, index) => index)
    .filter((index) => Number.isSafeInteger(times[index]))
    .sort((a, b) => (times[b] as number) - (times[a] as number) || b - a);
  let latest = receivedAt + CLOCK_TOLERANCE_MILLIS;
  for (const index of latestFirst) {
    if ((times[index] as number) <= latest) continue;
    times[index] = latest;
    // A millisecond apart, so that what was answered first stays first.
    latest--;
  }
  return times;
}

function problemOf(event: PostedEvent, at: number): EventProblem | null {
  if (!Number.isSafeInteger(at)) return 'time';
  if (at < EARLIEST) return 'tooOld';
  if (!isTimeZone(event.timeZone)) return 'timeZone';
  if (event.kind === 'answer' && !RATINGS.includes(event.rating)) return 'rating';
  if (event.kind === 'void' && event.targetId === event.id) return 'target';
  return null;
}

function cleanAnswer(durationMillis: number): { durationMillis: number } {
  const known = Number.isFinite(durationMillis) ? Math.round(durationMillis) : 0;
  return { durationMillis: Math.min(Math.max(known, 0), LONGEST_ANSWER_MILLIS) };
}
