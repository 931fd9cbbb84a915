import { BrowserTexts } from '@/i18n/browser-texts';
import { messagesOf } from '@/i18n/texts';
import { pack } from '@/ui/packed';
import type { HomeData } from './home-data';
import { StudyHome } from './study-home';

/** What to study today, and ways to begin. */
export function HomePage(data: HomeData) {
  const { studyHome, categories, languagesInText } = messagesOf(data.locale);
  return (
    <BrowserTexts locale={data.locale} messages={{ studyHome, categories, languagesInText }}>
      <StudyHome data={pack<HomeData>(data)} />
    </BrowserTexts>
  );
}
