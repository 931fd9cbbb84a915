import { BrowserTexts } from '@/i18n/browser-texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { ArticleEditor, type ArticleEditorProps } from './article-editor';
import { deskMessages } from './desk-messages';

/** The form of an article: a new one, a translation, or one that is there. */
export function ArticleFormPage(props: { locale: Lang } & ArticleEditorProps) {
  const { locale, form, keptAs } = props;
  return (
    <BrowserTexts locale={locale} messages={deskMessages(locale)}>
      <ArticleEditor
        // What was saved is another form. A new one keeps its id when the server makes the page again with another.
        key={`${keptAs} ${form.version}`}
        data={pack<ArticleEditorProps>(props)}
      />
    </BrowserTexts>
  );
}
