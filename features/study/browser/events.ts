import { LONGEST_ANSWER_MILLIS } from '../domain/clean-events';
import { learnerDay } from '../domain/day';
import type { Deed, PostedEvent, ReviewEvent } from '../domain/event';
import type { StudySettings } from '../domain/settings';
import type { KeptEvent } from './database';
import { deviceId, newId } from './ids';

/** When something happens: by the clock of this device, and by the server's as far as it is known. */
export interface Clock {
  device: number;
  /** What is to be added to the device's clock; 0 where both agree. */
  correction: number;
}

/** Makes the event of a deed, as it will be kept. */
export function makeEvent(
  cardKey: string,
  deed: Deed,
  { timeZone, dayStartHour }: StudySettings,
  clock: Clock,
): ReviewEvent {
  const answeredAt = clock.device + clock.correction;
  const head = {
    id: newId(),
    cardKey,
    device: deviceId(),
    answeredAt,
    answeredAtSent: clock.device,
    day: learnerDay(answeredAt, { timeZone, startHour: dayStartHour }),
  };
  return { ...head, ...(deed.kind === 'answer' ? cleanAnswer(deed) : deed) };
}

/** As the server cleans it, so that both keep the same. */
function cleanAnswer(deed: Deed & { kind: 'answer' }): Deed {
  const millis = Math.min(Math.max(Math.round(deed.durationMillis), 0), LONGEST_ANSWER_MILLIS);
  return { ...deed, durationMillis: millis };
}

/** An event as it is sent: with the times that the device said. */
export function toPosted({ event, timeZone }: Pick<KeptEvent, 'event' | 'timeZone'>): PostedEvent {
  const { answeredAtSent, day: _, ...rest } = event;
  return { ...rest, answeredAt: answeredAtSent, timeZone };
}
