import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { ArticleEditor, type ArticleEditorProps } from './article-editor';
import { deskMessages } from './desk-messages';
import { DeskTexts } from './desk-texts';

/** The form of an article: a new one, a translation, or one that is there. */
export function ArticleFormPage(props: { locale: Lang } & ArticleEditorProps) {
  const { locale, form } = props;
  return (
    <DeskTexts locale={locale} messages={deskMessages(locale)}>
      <ArticleEditor
        // What was saved is another form, opened with what is kept.
        key={`${form.id} ${form.version}`}
        data={pack<ArticleEditorProps>(props)}
      />
    </DeskTexts>
  );
}
