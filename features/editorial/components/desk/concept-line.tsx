import type { ReactNode } from 'react';
import type { Labels } from '@/features/glossary/domain/concept';
import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { Row } from '@/ui/rows';
import { shownLabel } from '../../domain/shown-label';

export interface ListedConcept {
  labels: Labels;
}

/** A row about a concept: its label as a link, what is to be known of it, what somebody says of it. */
export function ConceptLine({
  locale,
  href,
  concept,
  facts,
  note,
  children,
}: {
  locale: Lang;
  href: string;
  concept: ListedConcept;
  facts: readonly (string | null)[];
  /** In the words of whoever wrote it. */
  note?: string | null;
  children?: ReactNode;
}) {
  const label = shownLabel(concept.labels, locale);
  return (
    <Row>
      <a
        href={href}
        lang={label?.lang}
        className="text-term wrap-anywhere underline-offset-4 hover:text-accent-ink hover:underline"
      >
        {label?.text ?? textsOf(locale).t('desk.home.unnamed')}
      </a>
      <p className="text-small text-ink-2">
        {facts.filter((fact) => fact !== null && fact !== '').join(' · ')}
      </p>
      {note && <p className="mt-1 text-small wrap-anywhere text-ink-2">“{note}”</p>}
      {children}
    </Row>
  );
}
