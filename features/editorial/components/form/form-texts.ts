import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';

/** The words of the form, for the browser; what it fills in itself stands as `{name}` (`fill-in.ts`). */
export function formTextsOf(locale: Lang) {
  const { t } = textsOf(locale);
  const {
    conceptForm,
    candidates,
    recognitionPreview,
    languages,
    categories,
    termTypes,
    termStatuses,
    relationRoles,
  } = messagesOf(locale);
  const { terms, notices, chooser } = conceptForm;
  return {
    ...conceptForm,
    kept: t('conceptForm.kept', { time: '{time}' }),
    terms: {
      ...terms,
      removed: t('conceptForm.terms.removed', { text: '{text}' }),
      moved: t('conceptForm.terms.moved', { text: '{text}', place: '{place}', count: '{count}' }),
      preferred: t('conceptForm.terms.preferred', { text: '{text}' }),
      movedTo: t('conceptForm.terms.movedTo', { text: '{text}', language: '{language}' }),
    },
    notices: {
      ...notices,
      restored: t('conceptForm.notices.restored', { time: '{time}' }),
      savedWith: t('conceptForm.notices.savedWith', { names: '{names}', changes: '{changes}' }),
      joinedWith: t('conceptForm.notices.joinedWith', { names: '{names}', changes: '{changes}' }),
      returned: t('conceptForm.notices.returned', { name: '{name}' }),
      proposedBy: t('conceptForm.notices.proposedBy', { name: '{name}' }),
      waiting: t('conceptForm.notices.waiting', { name: '{name}' }),
    },
    chooser: { ...chooser, text: t('conceptForm.chooser.text', { names: '{names}' }) },
    candidate: candidates.form,
    recognition: {
      ...recognitionPreview,
      showFor: t('recognitionPreview.showFor', { term: '{term}' }),
      cut: t('recognitionPreview.cut', { count: '{count}' }),
      andMore: t('recognitionPreview.andMore', { count: '{count}' }),
      places: t('recognitionPreview.places', { count: '{count}' }),
      inArticles: t('recognitionPreview.inArticles', { count: '{count}' }),
      newCount: t('recognitionPreview.newCount', { count: '{count}' }),
      lost: t('recognitionPreview.lost', { count: '{count}' }),
    },
    languages,
    categories,
    termTypes,
    termStatuses,
    relationRoles,
  };
}

export type FormTexts = ReturnType<typeof formTextsOf>;
