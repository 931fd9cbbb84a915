import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { ConceptFormView } from './concept-form';
import type { Editing, FormData } from './form-data';
import { formTextsOf } from './form-texts';

/** The form of a concept, for who may write it or propose to. */
export function ConceptFormPage({
  locale,
  viewer: { id, name, role },
  editing,
  keptAs,
}: {
  locale: Lang;
  viewer: FormData['viewer'];
  editing: Editing;
  /** Under which name what is not saved is kept in the browser. */
  keptAs: string;
}) {
  return (
    <ConceptFormView
      // Another concept is another form.
      key={keptAs}
      data={pack<FormData>({
        locale,
        viewer: { id, name, role },
        editing,
        keptAs,
        texts: formTextsOf(locale),
      })}
    />
  );
}
