import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import type { Confusion } from '../../domain/statistics/confusion';
import type { NamedConcept, Statistics } from '../../domain/statistics/statistics';
import { CalendarChart } from './calendar-chart';
import { ConfusionList } from './confusion-list';
import { DirectionChart } from './direction-chart';
import { ForecastChart } from './forecast-chart';
import { HardestList } from './hardest-list';
import { Overview } from './overview';
import { RetentionChart } from './retention-chart';
import { StabilityChart } from './stability-chart';
import type { StatisticsTexts } from './texts';
import { TimesChart } from './times-chart';

/**
 * All statistics of a learner. It asks nothing of where it runs: the server draws it for an account, the browser
 * for a guest.
 * @param props.confusions null where they cannot be known
 */
export function StatisticsView({
  texts,
  statistics,
  wanted,
  confusions,
  concepts,
}: {
  texts: StatisticsTexts;
  statistics: Statistics;
  wanted: number;
  confusions: readonly Confusion[] | null;
  concepts: readonly NamedConcept[];
}) {
  const { say, locale } = texts;
  const { begun, calendar } = statistics;
  if (begun === 0 && calendar.studied === 0) {
    return (
      <EmptyState
        title={say('emptyTitle')}
        action={
          <ButtonLink variant="primary" href={`/${locale}/study`}>
            {say('begin')}
          </ButtonLink>
        }
      >
        {say('empty')}
      </EmptyState>
    );
  }
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return (
    <>
      <Overview texts={texts} statistics={statistics} />
      <div className="mt-12 grid grid-cols-1 gap-x-16 gap-y-12 lg:grid-cols-2">
        <ForecastChart texts={texts} forecast={statistics.forecast} today={statistics.today} />
        <RetentionChart texts={texts} months={statistics.months} wanted={wanted} />
        <CalendarChart texts={texts} calendar={calendar} />
        <StabilityChart
          texts={texts}
          bars={statistics.stability}
          known={statistics.known}
          begun={begun}
        />
        <TimesChart texts={texts} times={statistics.times} />
        <div className="flex min-w-0 flex-col gap-12">
          <DirectionChart texts={texts} directions={statistics.directions} />
          {confusions && <ConfusionList texts={texts} confusions={confusions} concepts={byId} />}
        </div>
        <HardestList texts={texts} cards={statistics.hardest} concepts={byId} />
      </div>
    </>
  );
}
