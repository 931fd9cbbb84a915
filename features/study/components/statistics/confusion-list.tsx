import { Section } from '@/ui/section';
import { Table, Td, Th } from '@/ui/table';
import type { Confusion } from '../../domain/statistics/confusion';
import type { NamedConcept } from '../../domain/statistics/statistics';
import { ConceptLink } from './concept-link';
import type { StatisticsTexts } from './texts';

/** Terms of which one was typed for the other. */
export function ConfusionList({
  texts,
  confusions,
  concepts,
}: {
  texts: StatisticsTexts;
  confusions: readonly Confusion[];
  concepts: ReadonlyMap<string, NamedConcept>;
}) {
  const { say, number, locale } = texts;
  const rows = confusions.flatMap(({ asked, said, lang, times }) => {
    const [one, other] = [concepts.get(asked), concepts.get(said)];
    return one && other ? [{ one, other, lang, times }] : [];
  });
  return (
    <Section title={say('confusions.title')} rule={rows.length > 0 ? 'ink' : 'line'}>
      {rows.length === 0 ? (
        <p className="text-ink-2">{say('confusions.none')}</p>
      ) : (
        <>
          <p className="py-3 text-small text-ink-2">{say('confusions.intro')}</p>
          <Table label={say('confusions.list')} minWidth="0" noRule>
            <thead>
              <tr>
                <Th>{say('confusions.asked')}</Th>
                <Th>{say('confusions.said')}</Th>
                <Th numeric>{say('confusions.times')}</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ one, other, lang, times }) => (
                <tr key={`${one.id} ${other.id} ${lang}`}>
                  <Th scope="row">
                    <ConceptLink locale={locale} concept={one} lang={lang} />
                  </Th>
                  <Td>
                    <ConceptLink locale={locale} concept={other} lang={lang} />
                  </Td>
                  <Td numeric>{number(times)}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </Section>
  );
}
