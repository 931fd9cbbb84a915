import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { revisionsAddress } from '../history/history-address';
import { formAddress } from '../review/review-address';

const link =
  'inline-flex min-h-6 items-center text-accent-ink underline-offset-4 hover:underline touch:min-h-11';

/** The ways from the page of a term to what can be done about it, for who may change it or propose to. */
export function TermTools({
  locale,
  conceptId,
  isEditor,
}: {
  locale: Lang;
  conceptId: string;
  isEditor: boolean;
}) {
  const { t } = textsOf(locale);
  return (
    <nav aria-label={t('flags.tools')} className="flex flex-wrap gap-x-5">
      <a href={formAddress(locale, conceptId)} className={link}>
        {t(isEditor ? 'flags.toolEdit' : 'flags.toolPropose')}
      </a>
      {isEditor && (
        <a href={revisionsAddress(locale, conceptId)} className={link}>
          {t('flags.toolHistory')}
        </a>
      )}
    </nav>
  );
}
