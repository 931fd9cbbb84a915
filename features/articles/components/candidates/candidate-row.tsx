import { type KeyboardEvent, memo } from 'react';
import type { Lang } from '@/language/lang';
import { Button, ButtonLink } from '@/ui/button';
import { cx } from '@/ui/cx';
import { Mark } from '@/ui/mark';
import { acceptAddress } from './candidates-address';
import type { CandidateData, CandidateTexts } from './candidates-data';
import { Filled, filled } from './filled';
import { candidateId } from './use-candidates';

export interface CandidateDeeds {
  onSelect: (key: string) => void;
  onAccept: (candidate: CandidateData) => void;
  onReject: (candidate: CandidateData) => void;
  onMerge: (candidate: CandidateData) => void;
  onMore: () => void;
}

const fewSentences = 2;

/** The id of the link that accepts a candidate. */
export const acceptId = (key: string): string => `accept-${key}`;

/** A candidate: what it is, where it stands; what can be done with the current one. */
export const CandidateRow = memo(function CandidateRow({
  candidate,
  isCurrent,
  isWhole,
  locale,
  lang,
  slug,
  texts,
  deeds,
}: {
  candidate: CandidateData;
  isCurrent: boolean;
  /** Whether all of its sentences are shown. */
  isWhole: boolean;
  locale: Lang;
  lang: Lang;
  slug: string;
  texts: CandidateTexts;
  deeds: CandidateDeeds;
}) {
  const { key, text, acronym, category, countText, sentences } = candidate;
  const few = isCurrent ? fewSentences : 1;
  const shown = isCurrent && isWhole ? sentences : sentences.slice(0, few);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isCurrent || event.nativeEvent.isComposing) return;
    event.preventDefault();
    document.getElementById(acceptId(key))?.click();
  };
  return (
    <li
      className={cx(
        'min-w-0 border-s-3 py-3 ps-3 sm:ps-4',
        isCurrent ? 'border-s-accent' : 'border-s-transparent',
      )}
    >
      <h2 className="min-w-0">
        <button
          id={candidateId(key)}
          type="button"
          aria-expanded={isCurrent}
          onClick={() => deeds.onSelect(key)}
          onKeyDown={onKeyDown}
          className="flex min-h-6 w-full flex-wrap content-center items-baseline gap-x-3 text-start touch:min-h-11"
        >
          <span lang={lang} className="font-serif text-term wrap-anywhere">
            {text}
          </span>
          {acronym && (
            <span lang={lang} className="text-ui text-ink-2">
              {acronym}
            </span>
          )}
          <span className="text-label text-ink-3 tabular-nums">{countText}</span>
        </button>
      </h2>
      <p className="text-label text-ink-2">
        <Kind candidate={candidate} lang={lang} texts={texts} />
        {category && (
          <>
            <span aria-hidden> · </span>
            {texts.categories[category]}
          </>
        )}
      </p>
      <ul className={cx('flex max-w-text flex-col gap-1.5 pt-1.5', !isCurrent && 'text-ink-2')}>
        {shown.map((sentence, index) => (
          <li
            // They do not change.
            // biome-ignore lint/suspicious/noArrayIndexKey: as said.
            key={index}
            lang={lang}
            className={cx('font-serif text-small wrap-anywhere', !isCurrent && 'line-clamp-2')}
          >
            {sentence.isCutLeft && '… '}
            {sentence.left}
            <Mark>{sentence.keyword}</Mark>
            {sentence.right}
            {sentence.isCutRight && ' …'}
          </li>
        ))}
      </ul>
      {isCurrent && (
        <div className="flex flex-wrap items-center gap-2 pt-3">
          <ButtonLink
            id={acceptId(key)}
            href={acceptAddress(locale, slug, text)}
            variant="primary"
            size="sm"
            aria-label={filled(texts.acceptFor, { text })}
            onClick={() => deeds.onAccept(candidate)}
          >
            {texts.accept}
          </ButtonLink>
          <Button
            size="sm"
            aria-label={filled(texts.mergeFor, { text })}
            onClick={() => deeds.onMerge(candidate)}
          >
            {texts.merge}
          </Button>
          <Button
            size="sm"
            aria-label={filled(texts.rejectFor, { text })}
            onClick={() => deeds.onReject(candidate)}
          >
            {texts.reject}
          </Button>
          {sentences.length > fewSentences && (
            <Button size="sm" variant="quiet" aria-pressed={isWhole} onClick={deeds.onMore}>
              {isWhole ? texts.fewer : texts.more}
            </Button>
          )}
        </div>
      )}
    </li>
  );
});

function Kind({
  candidate: { source, type, acronym, hasInitials, head },
  lang,
  texts: { kinds },
}: {
  candidate: CandidateData;
  lang: Lang;
  texts: CandidateTexts;
}) {
  if (acronym) {
    const text = hasInitials ? kinds.acronym : kinds.acronymOther;
    return <Filled text={text} value={acronym} lang={lang} />;
  }
  if (type === 'acronym') return kinds.alone;
  if (source === 'head' && head) return <Filled text={kinds.head} value={head} lang={lang} />;
  return source === 'frequent' ? kinds.frequent : kinds.name;
}
