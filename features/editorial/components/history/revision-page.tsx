import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import type { Change } from '../../domain/concept-difference';
import type { ConceptForm } from '../../schema';
import type { ConceptName } from '../difference/concept-name';
import { differenceEntries, type Names } from '../difference/difference-entries';
import { langOfText } from '../difference/difference-words';
import { momentOf } from '../difference/moment';
import { wholeConcept } from '../difference/whole-data';
import { placesOf } from '../review/places';
import { problemTextsOf } from '../review/problem-texts';
import type { Revision } from './revision-data';
import { RevisionView, type RevisionViewProps } from './revision-view';

interface Detail {
  revision: Revision;
  concept: ConceptForm;
  changes: readonly Change[] | null;
  sinceThen: readonly Change[];
  currentVersion: number;
  references: Names;
}

/** One version of a concept: what it changed, or what differs from today. */
export function RevisionPage({
  locale,
  detail,
  name,
  isCompared,
}: {
  locale: Lang;
  detail: Detail;
  name: ConceptName;
  isCompared: boolean;
}) {
  const { t } = textsOf(locale);
  const { revision, concept, changes, sinceThen, currentVersion, references } = detail;
  const { conceptId, version } = revision;
  const { site: _, ...texts } = messagesOf(locale).history;
  const { difference } = texts;
  const versionName = t('history.version', { version });
  return (
    <RevisionView
      key={`${conceptId} ${version} ${currentVersion}`}
      data={pack<RevisionViewProps>({
        locale,
        conceptId,
        version,
        currentVersion,
        name,
        isCompared,
        facts: factsOf(revision, locale),
        changes: changes && differenceEntries(changes, references, locale),
        ...(changes === null &&
          !isCompared && { whole: wholeConcept(concept, references, locale) }),
        sinceThen: differenceEntries(sinceThen, references, locale),
        places: placesOf(concept, references, locale),
        problems: problemTextsOf(locale),
        texts: {
          ...texts,
          version: versionName,
          restoreTitle: t('history.restoreTitle', { version }),
          restoreDone: t('history.restoreDone', { version }),
          difference: {
            list: difference.list,
            before: difference.before,
            after: difference.after,
            nothing: difference.nothing,
          },
        },
      })}
    />
  );
}

function factsOf(revision: Revision, locale: Lang): RevisionViewProps['facts'] {
  const { t } = textsOf(locale);
  const { authorName, reviewerName, reason, restoredFrom, createdAt } = revision;
  const { text, iso } = momentOf(createdAt, locale);
  return [
    { label: t('history.author'), text: authorName },
    ...(reviewerName ? [{ label: t('history.checkedBy'), text: reviewerName }] : []),
    { label: t('history.date'), text, iso },
    ...(restoredFrom === null
      ? []
      : [{ label: t('history.reason'), text: t('history.restored', { version: restoredFrom }) }]),
    ...(reason
      ? [{ label: t('history.reason'), text: reason, lang: langOfText(reason), isText: true }]
      : []),
  ];
}
