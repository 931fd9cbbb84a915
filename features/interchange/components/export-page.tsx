import { textsOf } from '@/i18n/texts';
import { LANGS, type Lang } from '@/language/lang';
import { Button, ButtonLink } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { EmptyState } from '@/ui/empty-state';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Row, Rows } from '@/ui/rows';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { CATEGORIES } from '../choices-schema';
import type { Field as ConceptField } from '../domain/entry';
import { exportAddress, exportFileAddress } from '../domain/export-address';
import { EXPORT_FORMATS, EXPORT_STATUSES, type ExportFilter, type ExportFormat } from '../schema';

interface Props {
  locale: Lang;
  filter: ExportFilter;
  count: number;
  /** What the filter names. */
  article: { slug: string; title: string; lang: Lang } | undefined;
  /** Whether concepts of other statuses are offered as well. */
  isEditor: boolean;
  /** Whether there can be cards of one's own. */
  isSignedIn: boolean;
  notCarriedBy: (format: ExportFormat) => readonly ConceptField[];
}

/** Chooses concepts, and offers them as files. */
export function ExportPage(props: Props) {
  const { t } = textsOf(props.locale);
  return (
    <div className="mx-auto max-w-[47.5rem] pt-8">
      <h1 className="font-serif text-title">{t('exports.title')}</h1>
      <p className="mt-2 text-ink-2">{t('exports.description')}</p>
      <p className="mt-1 text-small text-ink-2">{t('exports.licence')}</p>
      <Filter {...props} />
      <Files {...props} />
    </div>
  );
}

function Filter({ locale, filter, article, isEditor }: Props) {
  const { t } = textsOf(locale);
  return (
    <Section title={t('exports.which')} className="mt-8">
      {article && (
        <p className="mb-3">
          <span className="text-ink-2">{t('exports.fromArticle')} </span>
          <a
            href={`/${locale}/articles/${article.slug}`}
            lang={article.lang}
            className="font-serif"
          >
            {article.title}
          </a>{' '}
          <a
            href={exportAddress(locale, { ...filter, article: undefined })}
            className="link whitespace-nowrap"
          >
            {t('exports.removeArticle')}
          </a>
        </p>
      )}
      <form
        action={exportAddress(locale)}
        className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2"
      >
        {article && <input type="hidden" name="article" value={article.slug} />}
        <Field label={t('exports.category')}>
          <Select name="category" defaultValue={filter.category ?? ''}>
            <option value="">{t('exports.allCategories')}</option>
            {CATEGORIES.map((category) => (
              <option key={category} value={category}>
                {t(`categories.${category}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('exports.q')} hint={t('exports.qHint')}>
          <Input name="q" type="search" defaultValue={filter.q ?? ''} maxLength={300} />
        </Field>
        {isEditor && (
          <Field label={t('exports.status')}>
            <Select name="status" defaultValue={filter.status}>
              {EXPORT_STATUSES.map((status) => (
                <option key={status} value={status}>
                  {status === 'all' ? t('exports.allStatuses') : t(`desk.statuses.${status}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Button type="submit" className="sm:col-span-2 sm:justify-self-start">
          {t('exports.submit')}
        </Button>
      </form>
    </Section>
  );
}

function Files({ locale, filter, count, isSignedIn, notCarriedBy }: Props) {
  const { t } = textsOf(locale);
  if (count === 0) return <EmptyState className="mt-8" title={t('exports.none')} />;
  return (
    <Section
      title={t('exports.as')}
      action={<span role="status">{t('exports.count', { count })}</span>}
      rule="ink"
      className="mt-8"
    >
      <Rows noRule aria-label={t('exports.as')}>
        {EXPORT_FORMATS.map((format) => {
          const name = t(`exports.formats.${format}.name`);
          const notCarried = notCarriedBy(format);
          return (
            <Row
              key={format}
              className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2"
            >
              <div className="min-w-0 flex-1 basis-72">
                <h3 className="font-semibold">{name}</h3>
                <p>{t(`exports.formats.${format}.text`)}</p>
                <p className="text-small text-ink-2">
                  {notCarried.length === 0
                    ? t('exports.carriesAll')
                    : t('exports.notCarried', {
                        fields: notCarried.map((field) => t(`imports.fields.${field}`)).join(', '),
                      })}
                </p>
              </div>
              {format === 'anki' ? (
                <AnkiForm {...{ locale, filter, isSignedIn }} name={name} />
              ) : (
                <ButtonLink href={exportFileAddress(format, filter)} download rel="nofollow">
                  {t('exports.download', { format: name })}
                </ButtonLink>
              )}
            </Row>
          );
        })}
      </Rows>
      <p className="mt-4 text-small text-ink-2">
        {t('exports.api')}{' '}
        <code className="wrap-anywhere">{exportFileAddress('json', filter)}</code>
      </p>
    </Section>
  );
}

const pairs = LANGS.flatMap((one, at) => LANGS.slice(at + 1).map((other) => [one, other] as const));

/** What flashcards are to ask, and whether they go on where their learner is. */
function AnkiForm({
  locale,
  filter,
  isSignedIn,
  name,
}: Pick<Props, 'locale' | 'filter' | 'isSignedIn'> & { name: string }) {
  const { t } = textsOf(locale);
  const given = { ...filter, format: 'anki', locale };
  return (
    <form action="/api/v1/export" className="flex flex-col gap-2">
      {Object.entries(given).map(
        ([key, value]) => value && <input key={key} type="hidden" name={key} value={value} />,
      )}
      <Field label={t('exports.asks')}>
        <Select name="directions">
          <option value={directionsOf(pairs)}>{t('exports.allDirections')}</option>
          {pairs.map((pair) => (
            <option key={pair.join()} value={directionsOf([pair])}>
              {t('exports.pair', {
                one: t(`languages.${pair[0]}`),
                other: t(`languages.${pair[1]}`),
              })}
            </option>
          ))}
        </Select>
      </Field>
      {isSignedIn && (
        <Checkbox
          name="scheduling"
          value="own"
          label={t('exports.scheduling')}
          hint={t('exports.schedulingHint')}
        />
      )}
      <Button type="submit" className="self-start">
        {t('exports.download', { format: name })}
      </Button>
    </form>
  );
}

const directionsOf = (some: readonly (readonly [Lang, Lang])[]): string =>
  some.flatMap(([one, other]) => [`${one}-${other}`, `${other}-${one}`]).join(',');
