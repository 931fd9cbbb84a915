import { BrowserTexts } from '@/i18n/browser-texts';
import { messagesOf } from '@/i18n/texts';
import { pack } from '@/ui/packed';
import { type ListData, ListView } from './list-view';

/** The terms of a list of one's own. */
export function ListPage(data: ListData) {
  const { studyHome, pagination } = messagesOf(data.locale);
  return (
    <BrowserTexts locale={data.locale} messages={{ studyHome, pagination }}>
      <ListView data={pack<ListData>(data)} />
    </BrowserTexts>
  );
}
