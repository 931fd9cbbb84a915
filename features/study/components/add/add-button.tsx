import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { AddToDeck, type AddToDeckProps } from './add-to-deck';

/** The way from the page of a term into one's own list. */
export function AddButton({
  locale,
  userId,
  conceptId,
}: {
  locale: Lang;
  /** null: a guest */
  userId: string | null;
  conceptId: string;
}) {
  return (
    <AddToDeck
      data={pack<AddToDeckProps>({
        locale,
        userId,
        conceptId,
        texts: addTextsOf(locale),
      })}
    />
  );
}

/** What is said when a term is put into one's own list. */
export function addTextsOf(locale: Lang): AddToDeckProps['texts'] {
  const { t } = textsOf(locale);
  const name = t('studyHome.decks.own');
  return {
    add: t('studyHome.add.add'),
    adding: t('studyHome.add.adding'),
    added: t('studyHome.add.added', { name }),
    already: t('studyHome.add.already', { name }),
    removed: t('studyHome.add.removed'),
    study: t('studyHome.add.study'),
    undo: t('studyHome.add.undo'),
    messages: t('studyHome.messages'),
    close: t('studyHome.decks.close'),
    offline: t('studyHome.errors.offline'),
    failed: t('studyHome.errors.unexpected'),
    signedOut: t('studyHome.errors.unauthenticated'),
    signIn: t('studyHome.errors.signIn'),
  };
}
