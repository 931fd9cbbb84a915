import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import type { Touched } from '../../domain/summary';
import { langOfText } from '../difference/difference-words';
import { type Moment, momentOf } from '../difference/moment';
import { type TouchedPart, touchedParts } from '../difference/touched-data';
import { revisionAddress } from './history-address';

/** A revision as services give it. */
export interface Revision {
  conceptId: string;
  version: number;
  authorName: string;
  reviewerName: string | null;
  reason: string;
  restoredFrom: number | null;
  createdAt: Date;
}

/** A revision as a list shows it. */
export interface RevisionLine {
  key: string;
  href: string;
  version: string;
  author: string;
  reviewer?: string;
  moment: Moment;
  reason?: { text: string; lang?: Lang };
  restored?: string;
  /** Null for one with nothing on record before it. */
  touched: TouchedPart[] | null;
}

export function revisionLine(
  revision: Revision & { touched: Touched[] | null },
  locale: Lang,
): RevisionLine {
  const { t } = textsOf(locale);
  const { conceptId, version, authorName, reviewerName, reason, restoredFrom, touched } = revision;
  return {
    key: `${conceptId} ${version}`,
    href: revisionAddress(locale, revision),
    version: t('history.version', { version }),
    author: authorName,
    ...(reviewerName && { reviewer: t('history.reviewer', { name: reviewerName }) }),
    moment: momentOf(revision.createdAt, locale),
    ...(reason && { reason: { text: reason, lang: langOfText(reason) } }),
    ...(restoredFrom !== null && { restored: t('history.restored', { version: restoredFrom }) }),
    touched: touched && touchedParts(touched, locale),
  };
}
