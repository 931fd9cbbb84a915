import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { cx } from '@/ui/cx';
import { Rows } from '@/ui/rows';
import { Section } from '@/ui/section';
import { tableAddress } from '../../domain/table-address';
import { LACKS, type Lack } from '../../domain/table-state';
import { ConceptLine, type ListedConcept } from './concept-line';
import { timeText } from './time-text';

interface Proposal {
  id: string;
  kind: 'concept' | 'change';
  authorName: string;
  reason: string;
  submittedAt: Date | null;
  concept: ListedConcept;
}

interface Change {
  conceptId: string;
  version: number;
  authorName: string;
  reason: string;
  restoredFrom: number | null;
  createdAt: Date;
  concept: ListedConcept;
}

/** What an editor begins the day with. */
export function DeskPage({
  locale,
  desk: { queues, searches, lacks, proposals, changes },
  now,
}: {
  locale: Lang;
  desk: {
    queues: { proposals: number; flags: number };
    searches: number;
    lacks: Record<Lack, number>;
    proposals: readonly Proposal[];
    changes: readonly Change[];
  };
  now: Date;
}) {
  const { t } = textsOf(locale);
  const base = `/${locale}/admin`;
  const title = (key: 'allProposals' | 'allChanges', href: string) => (
    <a href={href} className="link">
      {t(`desk.home.${key}`)}
    </a>
  );
  return (
    <>
      <h1 className="pt-8 pb-6 font-serif text-title">{t('desk.home.title')}</h1>
      <div className="grid gap-x-16 gap-y-10 md:grid-cols-2">
        <Section title={t('desk.home.waiting')} rule="ink">
          <Rows noRule>
            <Count
              locale={locale}
              href={`${base}/review`}
              label={t('desk.home.review')}
              count={queues.proposals}
            />
            <Count
              locale={locale}
              href={`${base}/flags`}
              label={t('desk.home.flags')}
              count={queues.flags}
            />
            <Count
              locale={locale}
              href={`${base}/searches`}
              label={t('desk.home.searches')}
              count={searches}
            />
            <Count locale={locale} href={`${base}/difficult`} label={t('difficult.link')} />
          </Rows>
        </Section>
        <Section title={t('desk.home.lacking')} rule="ink" className="md:row-span-2">
          <Rows noRule>
            {LACKS.map((lack) => (
              <Count
                key={lack}
                locale={locale}
                href={tableAddress(locale, { lacks: [lack] })}
                label={t(`desk.home.lacks.${lack}`)}
                count={lacks[lack]}
              />
            ))}
          </Rows>
        </Section>
        <Section
          title={t('desk.home.proposals')}
          rule="ink"
          action={proposals.length > 0 && title('allProposals', `${base}/review`)}
        >
          {proposals.length === 0 ? (
            <p className="py-3 text-ink-2">{t('desk.home.noProposals')}</p>
          ) : (
            <Rows noRule>
              {proposals.map(({ id, kind, authorName, reason, submittedAt, concept }) => (
                <ConceptLine
                  key={id}
                  locale={locale}
                  href={`${base}/review/${id}`}
                  concept={concept}
                  facts={[
                    t(kind === 'concept' ? 'desk.home.newConcept' : 'desk.home.change'),
                    t('desk.home.by', { name: authorName }),
                    submittedAt && timeText(locale, submittedAt, now),
                  ]}
                  note={reason}
                />
              ))}
            </Rows>
          )}
        </Section>
        <Section
          title={t('desk.home.changes')}
          rule="ink"
          action={changes.length > 0 && title('allChanges', `${base}/history`)}
          className="md:col-span-2"
        >
          {changes.length === 0 ? (
            <p className="py-3 text-ink-2">{t('desk.home.noChanges')}</p>
          ) : (
            <Rows noRule className="gap-x-16 md:grid md:grid-cols-2">
              {changes.map((change) => (
                <ConceptLine
                  key={`${change.conceptId} ${change.version}`}
                  locale={locale}
                  href={`${base}/concepts/${change.conceptId}`}
                  concept={change.concept}
                  facts={[
                    t(`desk.home.${kindOf(change)}`),
                    t('desk.home.by', { name: change.authorName }),
                    timeText(locale, change.createdAt, now),
                  ]}
                  note={change.reason}
                />
              ))}
            </Rows>
          )}
        </Section>
      </div>
    </>
  );
}

const kindOf = ({ version, restoredFrom }: Change) =>
  restoredFrom !== null ? 'restored' : version === 1 ? 'created' : 'changed';

/** A row that leads to what is counted; quiet where there is nothing. */
function Count({
  locale,
  href,
  label,
  count,
}: {
  locale: Lang;
  href: string;
  label: string;
  /** Absent where what is there does not wait for anybody. */
  count?: number;
}) {
  return (
    <li>
      <a
        href={href}
        className={cx(
          'flex min-h-11 items-baseline justify-between gap-4 py-2 hover:text-accent-ink',
          count === 0 && 'text-ink-3',
        )}
      >
        {label}
        {count !== undefined && (
          <span className={cx('tabular-nums', count > 0 && 'font-semibold')}>
            {textsOf(locale).format.number(count)}
          </span>
        )}
      </a>
    </li>
  );
}
