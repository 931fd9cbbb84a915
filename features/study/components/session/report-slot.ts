import type { ReactNode } from 'react';
import type { StudyContent } from '../../domain/content';

/** What reports a mistake in a term: of another feature, handed in by the page. Null where nobody is signed in. */
export type ReportSlot =
  | ((props: {
      content: StudyContent;
      isOpen: boolean;
      onOpenChange: (isOpen: boolean) => void;
    }) => ReactNode)
  | null;
