import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { deskMessages } from '../desk/desk-messages';
import { DeskTexts } from '../desk/desk-texts';
import { AlignmentEditor, type AlignmentEditorProps } from './alignment-editor';

/** A translation beside its original, for an editor to put the rows right. */
export function AlignmentPage(props: AlignmentEditorProps & { locale: Lang }) {
  return (
    <DeskTexts locale={props.locale} messages={deskMessages(props.locale)}>
      <AlignmentEditor data={pack<AlignmentEditorProps>(props)} />
    </DeskTexts>
  );
}
