import type { ReactNode } from 'react';
import { shareOf } from '../../domain/statistics/retention';
import type { Statistics } from '../../domain/statistics/statistics';
import { percentText, type StatisticsTexts, spanText } from './texts';

/** What one wants to know at once, in words. */
export function Overview({
  texts,
  statistics: { answers, millis, known, begun, months, calendar },
}: {
  texts: StatisticsTexts;
  statistics: Statistics;
}) {
  const { say } = texts;
  const now = months.at(-1)?.all ?? { asked: 0, recalled: 0 };
  const isWholeYear = calendar.streak >= calendar.answers.length - 1;
  return (
    <dl
      aria-label={say('overview.title')}
      className="grid grid-cols-2 gap-x-8 gap-y-6 border-t-2 border-ink pt-5 lg:grid-cols-4"
    >
      <Fact
        name={say('overview.today')}
        value={say('overview.todayValue', { answers })}
        note={answers > 0 && say('overview.todayTime', { time: spanText(texts, millis) })}
      />
      <Fact
        name={say('overview.retention')}
        value={now.asked > 0 ? percentText(texts, shareOf(now)) : '–'}
        note={
          now.asked > 0
            ? say('overview.retentionNote', { asked: now.asked })
            : say('overview.retentionNone')
        }
      />
      <Fact
        name={say('overview.known')}
        value={say('overview.knownValue', { count: known })}
        note={say('overview.knownNote', { begun })}
      />
      <Fact
        name={say('overview.streak')}
        value={say('overview.streakValue', { count: calendar.streak })}
        note={say(
          isWholeYear
            ? 'overview.streakYear'
            : calendar.streak === 0
              ? 'overview.streakNone'
              : 'overview.streakGoes',
        )}
      />
    </dl>
  );
}

function Fact({ name, value, note }: { name: string; value: string; note: ReactNode }) {
  return (
    <div>
      <dt className="text-label text-ink-3">{name}</dt>
      <dd className="font-serif text-title">{value}</dd>
      {note && <dd className="text-small text-ink-2">{note}</dd>}
    </div>
  );
}
