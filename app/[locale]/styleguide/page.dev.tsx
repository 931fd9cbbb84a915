import ArrowRight from 'lucide-react/icons/arrow-right';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Pencil from 'lucide-react/icons/pencil';
import Plus from 'lucide-react/icons/plus';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { routing } from '@/i18n/routing';
import { LANGS, type Lang } from '@/language/lang';
import { Badge } from '@/ui/badge';
import { Button, ButtonLink } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { CopyButton } from '@/ui/copy-button';
import { EmptyState } from '@/ui/empty-state';
import { Field } from '@/ui/field';
import { IconButton } from '@/ui/icon-button';
import { Input } from '@/ui/input';
import { Kbd } from '@/ui/kbd';
import { LangLabel } from '@/ui/lang-label';
import { LangText } from '@/ui/language-text';
import { Mark, Marked } from '@/ui/mark';
import { NavLink } from '@/ui/nav-link';
import { Notice } from '@/ui/notice';
import { Pagination } from '@/ui/pagination';
import { Progress } from '@/ui/progress';
import { DefinitionRow, DefinitionRows, Row, Rows } from '@/ui/rows';
import { SearchField } from '@/ui/search-field';
import { Section } from '@/ui/section';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { Skeleton } from '@/ui/skeleton';
import { Table, Td, Th } from '@/ui/table';
import { Textarea } from '@/ui/textarea';
import { ThemeSwitch } from '@/ui/theme-switch';
import { ActionMenu, ArchiveDialog, LanguageTabs, Messages } from './demos';

type Words = Record<Lang, string>;

const ASEAN: Words = {
  en: 'Association of Southeast Asian Nations',
  vi: 'Hiệp hội các quốc gia Đông Nam Á',
  lo: 'ສະມາຄົມປະຊາຊາດອາຊີຕາເວັນອອກສຽງໃຕ້',
};
const IPU: Words = {
  en: 'Inter-Parliamentary Union',
  vi: 'Liên minh Nghị viện Thế giới',
  lo: 'ສະຫະພັນລັດຖະສະພາສາກົນ',
};
const ASSEMBLY: Words = {
  en: 'National Assembly of Laos',
  vi: 'Quốc hội Lào',
  lo: 'ສະພາແຫ່ງຊາດລາວ',
};
const SENTENCE: Record<Lang, [before: string, marked: string, after: string]> = {
  en: ['The two legislatures work together in the ', IPU.en, ' and its regional bodies.'],
  vi: ['Hai cơ quan lập pháp phối hợp tại ', IPU.vi, ' và các tổ chức khu vực.'],
  lo: [
    'ສອງອົງການນິຕິບັນຍັດ ປະສານສົມທົບກັນຢູ່',
    IPU.lo,
    ' ແລະ ບັນດາອົງການໃນພາກພື້ນ ເພື່ອສົ່ງເສີມສັນຕິພາບ ແລະ ການພັດທະນາ.',
  ],
};
const DEFINITION: Words = {
  en: 'The worldwide organisation of national parliaments, founded in 1889 and based in Geneva.',
  vi: 'Tổ chức toàn cầu của các nghị viện quốc gia, thành lập năm 1889, trụ sở tại Geneva.',
  lo: 'ອົງການລະດັບໂລກຂອງບັນດາລັດຖະສະພາ, ສ້າງຕັ້ງໃນປີ 1889, ມີສຳນັກງານໃຫຍ່ຢູ່ນະຄອນເຈນີວາ.',
};
const LEVELS = [
  ['display', 'text-display'],
  ['headword', 'text-headword'],
  ['title', 'text-title'],
  ['term', 'text-term'],
  ['reading', 'text-reading'],
  ['ui', 'text-ui'],
  ['small', 'text-small text-ink-2'],
  ['label', 'text-label text-ink-3'],
] as const;
const SWATCHES = [
  'bg-ground',
  'bg-raised',
  'bg-ink',
  'bg-ink-2',
  'bg-ink-3',
  'bg-line',
  'bg-line-strong',
  'bg-line-control',
  'bg-accent',
  'bg-accent-ink',
  'bg-accent-wash',
  'bg-mark',
  'bg-warning',
  'bg-good',
  'bg-bad',
];

export default async function Styleguide({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return null;
  setRequestLocale(locale);
  const t = await getTranslations('styleguide');
  const [theme, nav, search, languages, term, pagination] = await Promise.all([
    getTranslations('theme'),
    getTranslations('nav'),
    getTranslations('search'),
    getTranslations('languages'),
    getTranslations('term'),
    getTranslations('pagination'),
  ]);
  return (
    <main id="main" className="mx-auto grid max-w-page gap-12 px-4 py-8 sm:px-6">
      <header className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line pb-3">
        <p className="font-serif text-[1.25rem] font-semibold">
          Khamsap{' '}
          <span lang="lo" className="text-accent">
            ຄຳສັບ
          </span>
        </p>
        <nav aria-label={t('nav')} className="flex gap-6">
          <NavLink href="#type" current="page">
            {t('terms')}
          </NavLink>
          <NavLink href="#buttons">{t('articles')}</NavLink>
          <NavLink href="#forms">{t('study')}</NavLink>
        </nav>
        <div className="flex flex-wrap items-center gap-3 sm:ms-auto">
          <ThemeSwitch
            initial="system"
            labels={{
              group: theme('label'),
              system: theme('system'),
              light: theme('light'),
              dark: theme('dark'),
            }}
          />
          <Segmented
            label={nav('language')}
            items={LANGS.map((lang) => ({
              key: lang,
              label: lang === 'lo' ? 'ລາວ' : lang.toUpperCase(),
              title: { en: 'English', vi: 'Tiếng Việt', lo: 'ພາສາລາວ' }[lang],
              href: `/${lang}/styleguide`,
              lang,
              current: lang === locale,
            }))}
          />
        </div>
      </header>

      <div>
        <h1 className="text-display">{t('title')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('intro')}</p>
        <search className="mt-6 block max-w-text">
          <form>
            <SearchField
              name="q"
              label={search('label')}
              placeholder={t('searching')}
              keyHint="/"
              defaultValue=""
            />
          </form>
        </search>
        <SearchField
          size="md"
          name="small"
          label={t('searching')}
          placeholder={search('label')}
          keyHint="/"
          className="mt-4 max-w-72"
        />
      </div>

      <section aria-label={IPU[locale]}>
        {LANGS.map((lang) => (
          <div
            key={lang}
            className="grid grid-cols-[2rem_1fr] items-baseline gap-x-4 border-t border-line py-6 sm:grid-cols-[3.5rem_1fr_auto]"
          >
            <LangLabel lang={lang} name={languages(lang)} />
            <div className="min-w-0">
              <LangText as="h2" lang={lang} className="text-headword">
                {lang === 'lo' ? ASEAN.lo : ASEAN[lang]}
              </LangText>
              <p className="text-small text-ink-2">
                {lang === 'lo' && (
                  <i lang="lo-Latn" className="me-4">
                    Samakhom Pasasat Asi Taven-ôk Siang Tai
                  </i>
                )}
                <b className="font-semibold text-ink">ASEAN</b> {t('acronym')}
              </p>
            </div>
            <CopyButton
              text={ASEAN[lang]}
              label={term('copy')}
              copiedLabel={term('copied')}
              accessibleLabel={term('copyLabel', { text: ASEAN[lang] })}
              className="max-sm:col-start-2 max-sm:justify-self-start"
            />
          </div>
        ))}
      </section>

      <Section id="type" title={t('type')} rule="ink">
        <Rows noRule>
          {LEVELS.map(([level, className]) => (
            <Row
              key={level}
              className="grid items-baseline gap-x-6 gap-y-1 sm:grid-cols-[7rem_1fr]"
            >
              <span className="text-label text-ink-3">{t(`level.${level}`)}</span>
              <div className={className}>
                <p lang="en">{ASSEMBLY.en}</p>
                <p lang="vi">{ASSEMBLY.vi}</p>
                <p lang="lo">{ASSEMBLY.lo}</p>
              </div>
            </Row>
          ))}
        </Rows>
      </Section>

      <Section title={t('sentences')} className="max-w-text">
        {LANGS.map((lang) => {
          const [before, marked, after] = SENTENCE[lang];
          return (
            <div key={lang} className="grid grid-cols-[2.5rem_1fr] items-baseline gap-x-2 py-1">
              <LangLabel lang={lang} name={languages(lang)} />
              <LangText as="p" lang={lang} className="text-reading">
                <Marked
                  text={before + marked + after}
                  ranges={[{ start: before.length, end: before.length + marked.length }]}
                />
              </LangText>
            </div>
          );
        })}
        <p className="mt-3">
          {DEFINITION[locale]} <span lang="lo">ສະຫະພັນ (ສສ)</span> <Mark>IPU</Mark>{' '}
          <a href="#main" className="link">
            {t('compare')}
          </a>
        </p>
      </Section>

      <Section title={t('colors')}>
        <ul className="grid grid-cols-3 gap-3 sm:grid-cols-5">
          {SWATCHES.map((name) => (
            <li key={name}>
              <span className={`block h-10 rounded-control border border-line ${name}`} />
              <code lang="en" className="font-mono text-tag text-ink-2">
                {name.slice(3)}
              </code>
            </li>
          ))}
        </ul>
      </Section>

      <Section id="buttons" title={t('buttons')}>
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary">{t('publish')}</Button>
          <Button>{t('saveDraft')}</Button>
          <Button variant="quiet">
            <Plus aria-hidden className="size-4.5" />
            {t('addTerm')}
          </Button>
          <Button variant="danger">{t('archive')}</Button>
          <Button variant="primary" disabled>
            {t('unavailable')}
          </Button>
          <ButtonLink href="#main" variant="primary">
            {t('study')}
            <ArrowRight aria-hidden className="size-4.5" />
          </ButtonLink>
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button size="sm" variant="primary">
            {t('publish')}
          </Button>
          <Button size="sm">{t('saveDraft')}</Button>
          <Button size="sm" variant="quiet">
            {t('compare')}
          </Button>
          <IconButton label={t('edit')} icon={<Pencil aria-hidden />} />
          <IconButton label={t('more')} icon={<Ellipsis aria-hidden />} disabled />
          <span className="text-small text-ink-2">
            {t('undo')} <Kbd>U</Kbd>
          </span>
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-2">
          <Badge>{t('acronym')}</Badge>
          <Badge>
            <span lang="en">ASEAN</span>
          </Badge>
          <Badge tone="accent">{t('withoutTones')}</Badge>
          <Badge tone="warning">{t('deprecated')}</Badge>
          <Badge tone="good">{t('learned')}</Badge>
          <Badge tone="bad">{t('rejected')}</Badge>
        </div>
      </Section>

      <Section id="forms" title={t('forms')}>
        <div className="grid gap-6 sm:grid-cols-3">
          <Field label={t('preferred')}>
            <Input lang="en" look="term" defaultValue="Asia-Pacific Parliamentary Forum" />
          </Field>
          <Field label={t('preferred')} warning={t('spaces')}>
            <Textarea
              lang="vi"
              look="term"
              rows={1}
              defaultValue="Diễn đàn Nghị viện châu Á - Thái Bình Dương"
            />
          </Field>
          <Field label={t('preferred')} error={t('noLao')}>
            <Input lang="lo" look="term" defaultValue="ເວທີລັດຖະສະພາອາຊີ-ປາຊີຟິກ" />
          </Field>
          <Field label={t('category')}>
            <Select defaultValue="forum">
              <option value="forum">{t('forum')}</option>
              <option value="party">{t('party')}</option>
            </Select>
          </Field>
          <Field label={t('source')} hint={t('sourceHint')} aside={t('optional')}>
            <Input placeholder="Pasaxon" />
          </Field>
          <Field label={t('unavailable')}>
            <Input disabled defaultValue="APPF" />
          </Field>
          <Field label={t('definition')} className="sm:col-span-2">
            <Textarea lang="lo" defaultValue={DEFINITION.lo} />
          </Field>
          <div>
            <Checkbox label={t('remember')} hint={t('rememberHint')} defaultChecked />
            <Checkbox type="radio" name="party" label={t('party')} />
          </div>
        </div>
      </Section>

      <div className="grid gap-12 sm:grid-cols-2">
        <Section title={t('rows')} action={<a href="#main">{t('more')}</a>}>
          <Rows noRule>
            {[ASSEMBLY, IPU, ASEAN].map((words) => (
              <Row key={words.en}>
                <div className="flex items-start justify-between gap-3">
                  <LangText lang="vi" className="text-term font-medium">
                    {words.vi}
                  </LangText>
                  <Badge tone="accent">{t('withoutTones')}</Badge>
                </div>
                <p className="flex flex-wrap items-baseline gap-x-4 text-small text-ink-2">
                  <LangText lang="en">{words.en}</LangText>
                  <LangText lang="lo">{words.lo}</LangText>
                </p>
              </Row>
            ))}
          </Rows>
        </Section>
        <Section title={t('facts')} rule="ink">
          <DefinitionRows noRule>
            <DefinitionRow label={t('status')}>
              <Badge>{t('saveDraft')}</Badge>
            </DefinitionRow>
            <DefinitionRow label={t('source')}>Pasaxon, 1/3/2026</DefinitionRow>
            <DefinitionRow label={t('updated')}>{t('yesterday')}</DefinitionRow>
            <DefinitionRow label={t('lao')}>
              <LangText lang="lo">{ASEAN.lo}</LangText>
            </DefinitionRow>
          </DefinitionRows>
        </Section>
      </div>

      <Section title={t('terms')} rule="ink">
        <Table label={t('table')} noRule>
          <thead>
            <tr>
              <Th>{t('english')}</Th>
              <Th>{t('vietnamese')}</Th>
              <Th>{t('lao')}</Th>
              <Th numeric>{t('count')}</Th>
            </tr>
          </thead>
          <tbody>
            {[ASEAN, IPU, ASSEMBLY].map((words, index) => (
              <tr key={words.en}>
                <Th scope="row" lang="en">
                  {words.en}
                </Th>
                <Td lang="vi">{words.vi}</Td>
                <Td lang="lo">{words.lo}</Td>
                <Td numeric>{index * 17 + 3}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
        <Pagination
          page={6}
          pageCount={24}
          hrefFor={(page) => `?page=${page}`}
          labels={{
            nav: pagination('label'),
            previous: pagination('previous'),
            next: pagination('next'),
            page: (page) => pagination('page', { page }),
          }}
          className="mt-4"
        />
      </Section>

      <Section title={t('states')}>
        <div className="grid gap-8">
          <Notice
            tone="warning"
            action={
              <a href="#main" className="font-semibold text-accent-ink">
                {t('compare')}
              </a>
            }
          >
            {t('looksLike')} <b className="font-semibold">{ASEAN[locale]}</b>{' '}
            <span lang="lo" className="text-ink-2">
              {ASSEMBLY.lo}
            </span>
          </Notice>
          <Notice tone="good">{t('saved')}</Notice>
          <EmptyState title={t('empty')} action={<Button variant="primary">{t('suggest')}</Button>}>
            {t('emptyHelp')}
          </EmptyState>
          <div className="max-w-72">
            <p className="mb-2 font-semibold">{t('known', { count: 6, total: 14 })}</p>
            <Progress value={6} max={14} label={t('progress')} />
          </div>
          <div className="max-w-72">
            <p className="sr-only">{t('loading')}</p>
            <Skeleton className="mb-3 w-3/4" />
            <Skeleton className="mb-3" />
            <Skeleton className="w-1/2" />
          </div>
        </div>
      </Section>

      <Section title={t('overlays')}>
        <div className="flex flex-wrap gap-3">
          <ArchiveDialog
            labels={{
              open: t('openDialog'),
              title: t('dialogTitle'),
              text: t('dialogText'),
              close: t('close'),
              cancel: t('cancel'),
              confirm: t('archive'),
            }}
          />
          <ActionMenu
            label={t('menu')}
            edit={t('edit')}
            history={t('history')}
            archive={t('archive')}
          />
          <Messages
            labels={{
              region: t('messages'),
              close: t('close'),
              show: t('showToast'),
              done: t('archived'),
              undo: t('undo'),
              failed: t('failed'),
              help: t('failedHelp'),
            }}
          />
        </div>
        <div className="mt-6 max-w-text">
          <LanguageTabs
            label={t('tabs')}
            names={{ en: t('english'), vi: t('vietnamese'), lo: t('lao') }}
            texts={DEFINITION}
          />
        </div>
      </Section>
    </main>
  );
}
