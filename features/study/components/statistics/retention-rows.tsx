import { Td, Th } from '@/ui/table';
import { type Retention, shareOf } from '../../domain/statistics/retention';
import { percentText, type StatisticsTexts } from './texts';

/** What was recalled, in a row for each month or direction. */
export function RetentionRows({
  texts,
  head,
  rows,
}: {
  texts: StatisticsTexts;
  /** Of what the rows are. */
  head: string;
  rows: readonly (Retention & { key: string; name: string })[];
}) {
  const { say, number } = texts;
  return (
    <>
      <thead>
        <tr>
          <Th>{head}</Th>
          <Th numeric>{say('retention.asked')}</Th>
          <Th numeric>{say('retention.all')}</Th>
          <Th numeric>{say('retention.young')}</Th>
          <Th numeric>{say('retention.mature')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, all, young, mature }) => (
          <tr key={key}>
            <Th scope="row">{name}</Th>
            <Td numeric>{number(all.asked)}</Td>
            <Td numeric>{percentText(texts, shareOf(all))}</Td>
            <Td numeric>{percentText(texts, shareOf(young))}</Td>
            <Td numeric>{percentText(texts, shareOf(mature))}</Td>
          </tr>
        ))}
      </tbody>
    </>
  );
}
