import { BrowserTexts } from '@/i18n/browser-texts';
import { messagesOf } from '@/i18n/texts';
import { pack } from '@/ui/packed';
import type { SettingsData } from './settings-data';
import { SettingsView } from './settings-view';

/** How somebody studies, and what is kept of it. */
export function SettingsPage(data: SettingsData) {
  const { studySettings, studyHome, languagesInText } = messagesOf(data.locale);
  const { languages, errors, messages, decks } = studyHome;
  return (
    <BrowserTexts
      locale={data.locale}
      messages={{
        languagesInText,
        studySettings,
        studyHome: { languages, errors, messages, decks },
      }}
    >
      <SettingsView data={pack<SettingsData>(data)} />
    </BrowserTexts>
  );
}
