import { messagesOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { problemTextsOf } from '../review/problem-texts';
import { ReportButton, type ReportProps } from './report-button';

/** The way to say that something about a concept is wrong, for who is signed in. */
export function Report({
  locale,
  viewerId,
  conceptId,
  terms,
}: {
  locale: Lang;
  viewerId: string;
  conceptId: string;
  terms: readonly { lang: Lang; text: string }[];
}) {
  const { flags, languages } = messagesOf(locale);
  const problems = problemTextsOf(locale);
  return (
    <ReportButton
      data={pack<ReportProps>({
        locale,
        viewerId,
        conceptId,
        terms: terms.map(({ lang, text }) => ({ lang, text })),
        languages,
        problems: {
          ...problems,
          errors: { ...problems.errors, notFound: flags.problems.notFound },
          problems: { ...problems.problems, ...flags.problems },
        },
        texts: flags,
      })}
    />
  );
}
