import { useTranslations } from 'next-intl';
import type { Direction } from '../../domain/card-key';

/** `LO → VI`, and in words for screen readers. */
export function DirectionLabel({ direction: { from, to } }: { direction: Direction }) {
  const t = useTranslations('studySession');
  const languages = useTranslations('languagesInText');
  const words = t('direction', { from: languages(from), to: languages(to) });
  return (
    <p title={words}>
      <span aria-hidden lang="en" className="lang-tag">
        {from} → {to}
      </span>
      <span className="sr-only">{words}</span>
    </p>
  );
}
