import { useFormatter, useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Lang } from '@/language/lang';
import { Button, ButtonLink } from '@/ui/button';
import type { SessionState } from '../../browser/session-state';
import { type SessionSummary, summaryOf } from '../../browser/session-summary';
import type { StudyStore } from '../../browser/store';
import type { Card } from '../../domain/card';
import { conceptOf, readCardKey } from '../../domain/card-key';
import { headTerm } from '../../domain/content';
import { daysOf, intervalOf } from './interval';
import { useIntervalText } from './use-interval-text';

/** What was learnt, what was hard, and when to come back. */
export function EndPage({
  state,
  store,
  now,
  locale,
  decks,
  onGoOn,
}: {
  state: SessionState;
  store: StudyStore;
  now: number;
  locale: Lang;
  decks: string;
  /** Where one stopped although more was to come. */
  onGoOn?: (() => void) | undefined;
}) {
  const t = useTranslations('studySession.end');
  const minutes = useTranslations('studySession');
  const format = useFormatter();
  const summary = summaryOf(state);
  const { answers, millis, due, recalled, learnt, hard } = summary;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const share = format.number(recalled / Math.max(1, due), { style: 'percent' });
  return (
    <div className="mx-auto w-full max-w-text flex-1 px-4 py-10">
      <h2 ref={heading} tabIndex={-1} className="text-title outline-none">
        {t(summary.nextAt === null ? 'title' : 'stopped')}
      </h2>
      <dl className="mt-5 flex flex-wrap gap-x-10 gap-y-3 border-ink border-t-2 pt-3">
        <Figure name={t('answers')} value={format.number(answers)} />
        <Figure
          name={t('time')}
          value={minutes('minutes', { count: Math.floor(millis / 60_000) })}
        />
        {due > 0 && <Figure name={t('remembered')} value={share} />}
      </dl>
      <Section title={t('next')}>
        <NextTime summary={summary} waiting={state.queue.waiting} now={now} />
      </Section>
      {hard.length > 0 && (
        <Section title={t('hard')}>
          <ul className="divide-y divide-line">
            {hard.map(({ card, times }) => (
              <TermRow key={card.key} card={card} state={state} locale={locale}>
                <span className="text-ink-3 text-label">{t('hardTimes', { count: times })}</span>
              </TermRow>
            ))}
          </ul>
        </Section>
      )}
      {learnt.length > 0 && (
        <Section title={t('learnt')}>
          <ul className="divide-y divide-line">
            {learnt.map((card) => (
              <TermRow key={card.key} card={card} state={state} locale={locale} />
            ))}
          </ul>
        </Section>
      )}
      <p className="mt-8 flex flex-wrap items-center gap-3">
        <ButtonLink variant="primary" href={decks}>
          {t('toDecks')}
        </ButtonLink>
        {onGoOn && <Button onClick={onGoOn}>{t('goOn')}</Button>}
      </p>
      {store.userId === null && (
        <p className="mt-4 text-ink-2 text-small">
          {t('guest')}{' '}
          <a href={`/${locale}/sign-up`} className="link">
            {t('signUp')}
          </a>
        </p>
      )}
    </div>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-ink-2 text-label">{name}</dt>
      <dd className="whitespace-nowrap text-term tabular-nums">{value}</dd>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-7">
      <h3 className="mb-1 font-semibold text-small text-ink-2">{title}</h3>
      {children}
    </section>
  );
}

function NextTime({
  summary,
  waiting,
  now,
}: {
  summary: SessionSummary;
  waiting: number;
  now: number;
}) {
  const t = useTranslations('studySession.end');
  const intervalText = useIntervalText();
  const { nextAt, nextInDays, tomorrow } = summary;
  const lines = [
    nextAt !== null && t('dueIn', { interval: intervalText(intervalOf(nextAt - now)) }),
    tomorrow > 0 && t('tomorrow', { count: tomorrow }),
    nextAt === null &&
      tomorrow === 0 &&
      nextInDays !== null &&
      t('later', { interval: intervalText(daysOf(nextInDays)) }),
    waiting > 0 && t('waiting', { count: waiting }),
  ].filter((line) => line !== false);
  return lines.map((line) => <p key={line}>{line}</p>);
}

/** A term of a card, in both of its languages. */
function TermRow({
  card,
  state,
  locale,
  children,
}: {
  card: Card;
  state: SessionState;
  locale: Lang;
  children?: ReactNode;
}) {
  const content = state.contents.get(conceptOf(card.key));
  const direction = readCardKey(card.key)?.direction;
  if (!content || !direction) return null;
  const [question, answer] = [direction.from, direction.to].map((lang) => headTerm(content, lang));
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
      <a
        href={`/${locale}/terms/${content.slug}`}
        target="_blank"
        rel="noopener"
        className="list-link min-w-0"
      >
        <span lang={question?.lang} className="font-serif text-term">
          {question?.text}
        </span>{' '}
        <span lang={answer?.lang} className="text-ink-2">
          {answer?.text}
        </span>
      </a>
      {children}
    </li>
  );
}
