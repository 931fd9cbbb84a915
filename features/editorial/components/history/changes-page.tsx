import { messagesOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import type { Touched } from '../../domain/summary';
import type { HistoryQuery } from '../../schema';
import { conceptName } from '../difference/concept-name';
import { ChangesView, type ChangesViewProps } from './changes-view';
import { changesAddress } from './history-address';
import { type Revision, revisionLine } from './revision-data';

type SiteChange = Revision & {
  touched: Touched[] | null;
  concept: { slug: string; labels: Record<Lang, string> };
};

/** Who changed what on the whole site, newest first. */
export function ChangesPage({
  locale,
  query: { person, day, cursor },
  found: { changes, nextCursor },
  authors,
}: {
  locale: Lang;
  query: HistoryQuery;
  found: { changes: readonly SiteChange[]; nextCursor: string | null };
  authors: readonly { id: string; name: string }[];
}) {
  const { title, site, first, changed, unchanged } = messagesOf(locale).history;
  return (
    <ChangesView
      key={`${person} ${day} ${cursor}`}
      data={pack<ChangesViewProps>({
        locale,
        person: person ?? '',
        day: day ?? '',
        authors,
        rows: changes.map((change) => ({
          ...revisionLine(change, locale),
          name: conceptName(change.concept, locale),
        })),
        older: nextCursor && changesAddress(locale, { person, day, cursor: nextCursor }),
        newest: cursor === undefined ? null : changesAddress(locale, { person, day }),
        texts: { ...site, title, first, changed, unchanged },
      })}
    />
  );
}
