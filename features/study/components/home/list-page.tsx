import { messagesOf } from '@/i18n/texts';
import { pack } from '@/ui/packed';
import { StudyTexts } from '../study-texts';
import { type ListData, ListView } from './list-view';

/** The terms of a list of one's own. */
export function ListPage(data: ListData) {
  const { studyHome, pagination } = messagesOf(data.locale);
  return (
    <StudyTexts locale={data.locale} messages={{ studyHome, pagination }}>
      <ListView data={pack<ListData>(data)} />
    </StudyTexts>
  );
}
