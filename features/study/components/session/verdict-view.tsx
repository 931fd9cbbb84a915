import { useTranslations } from 'next-intl';
import type { Lang } from '@/language/lang';
import { cx } from '@/ui/cx';
import type { Verdict } from '../../domain/answer';

const TONES = {
  exact: 'text-good',
  sameSpelling: 'text-good',
  acceptedVariant: 'text-good',
  toneSlip: 'text-warning',
  wrong: 'text-bad',
};

/** How a typed answer stands to what was asked for: in words, and letter by letter. */
export function VerdictView({ verdict, lang }: { verdict: Verdict; lang: Lang }) {
  const t = useTranslations('studySession');
  const { kind, difference, grade, isOutdated } = verdict;
  const isDifferent = difference.some((run) => run.kind !== 'same');
  return (
    <div className="flex flex-col items-center gap-1 text-center">
      <p className={cx('font-semibold', TONES[kind])}>
        {t(`typed.verdict.${kind}`)}
        {isOutdated && ` ${t('typed.outdated')}`}
      </p>
      {isDifferent && (
        <p lang={lang} className="wrap-anywhere font-serif text-term">
          {difference.map((run, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one difference never change their order.
            <RunView key={index} {...run} />
          ))}
        </p>
      )}
      <p className="text-ink-3 text-label">
        {t('typed.proposed', { grade: t(`grades.${grade}`) })}
      </p>
    </div>
  );
}

/** What is too much is struck out, what was missing underlined: the colour says nothing more. */
function RunView({ kind, text }: Verdict['difference'][number]) {
  const t = useTranslations('studySession.typed');
  const locale = useTranslations('studySession');
  if (kind === 'same') return text;
  const isMissing = kind === 'added';
  const Tag = isMissing ? 'ins' : 'del';
  return (
    <Tag
      className={cx(
        'decoration-2',
        isMissing
          ? 'font-semibold text-good underline underline-offset-4'
          : 'text-bad line-through',
      )}
    >
      <span
        className="sr-only"
        lang={locale('lang')}
      >{`[${t(isMissing ? 'missing' : 'tooMuch')}: `}</span>
      {text}
      <span className="sr-only">]</span>
    </Tag>
  );
}
