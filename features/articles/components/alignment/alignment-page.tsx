import { BrowserTexts } from '@/i18n/browser-texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { deskMessages } from '../desk/desk-messages';
import { AlignmentEditor, type AlignmentEditorProps } from './alignment-editor';

/** A translation beside its original, for an editor to put the rows right. */
export function AlignmentPage(props: AlignmentEditorProps & { locale: Lang }) {
  return (
    <BrowserTexts locale={props.locale} messages={deskMessages(props.locale)}>
      <AlignmentEditor data={pack<AlignmentEditorProps>(props)} />
    </BrowserTexts>
  );
}
