import { Badge } from '@/ui/badge';
import { Section } from '@/ui/section';
import { Table, Td, Th } from '@/ui/table';
import { isLeech } from '../../domain/card';
import { readCardKey } from '../../domain/card-key';
import type { HardCard } from '../../domain/statistics/facts';
import type { NamedConcept } from '../../domain/statistics/statistics';
import { ConceptLink } from './concept-link';
import { directionText, type StatisticsTexts } from './texts';

/** The cards that were forgotten most often; what is no longer in the glossary is left out. */
export function HardestList({
  texts,
  cards,
  concepts,
}: {
  texts: StatisticsTexts;
  cards: readonly HardCard[];
  concepts: ReadonlyMap<string, NamedConcept>;
}) {
  const { say, number, locale } = texts;
  const rows = cards.flatMap((card) => {
    const key = readCardKey(card.key);
    const concept = key && concepts.get(key.conceptId);
    return concept ? [{ card, concept, direction: key.direction }] : [];
  });
  return (
    <Section title={say('hardest.title')} rule={rows.length > 0 ? 'ink' : 'line'}>
      {rows.length === 0 ? (
        <p className="text-ink-2">{say('hardest.none')}</p>
      ) : (
        <>
          <p className="py-3 text-small text-ink-2">{say('hardest.intro')}</p>
          <Table label={say('hardest.list')} minWidth="0" noRule>
            <thead>
              <tr>
                <Th>{say('hardest.term')}</Th>
                <Th numeric>{say('hardest.lapses')}</Th>
                <Th numeric>{say('hardest.difficulty')}</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ card, concept, direction }) => (
                <tr key={card.key}>
                  <Th scope="row">
                    <ConceptLink locale={locale} concept={concept} lang={direction.from} />
                    <span className="flex flex-wrap items-center gap-x-2 text-small text-ink-2">
                      {directionText(texts, direction)}
                      {isLeech(card) && <Badge tone="warning">{say('hardest.leech')}</Badge>}
                      {card.isSuspended && <Badge>{say('hardest.suspended')}</Badge>}
                    </span>
                  </Th>
                  <Td numeric>{say('hardest.times', { count: card.lapses })}</Td>
                  <Td numeric>{number(card.difficulty, { digits: 1 })}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </Section>
  );
}
