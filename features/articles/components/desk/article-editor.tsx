'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Lang } from '@/language/lang';
import { answerOf } from '@/ui/answer-of';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { type Packed, unpack } from '@/ui/packed';
import { toast } from '@/ui/toast-store';
import { useHydrated } from '@/ui/use-hydrated';
import { saveArticleAction } from '../../actions';
import { type ArticleForm, articleFormSchema } from '../../schema';
import { ArchiveButton } from './archive-button';
import { ArticleFields } from './article-fields';
import { ArticleLinks, type ArticleLinksData } from './article-links';
import { CheckPanel } from './check-panel';
import { articleAddress } from './desk-address';
import { draftKey } from './draft';
import { Failure } from './failure';
import type { FileText } from './file-drop';
import { TextFields } from './text-fields';
import { useCheck } from './use-check';
import { useDraft } from './use-draft';

export interface ArticleEditorProps {
  locale: Lang;
  userId: string;
  /** What tells the draft of a new article from others. */
  keptAs: string;
  form: ArticleForm;
  /** Of an article that is there already. */
  slug: string | null;
  isArchived: boolean;
  original: { slug: string; lang: Lang; title: string } | null;
  links: ArticleLinksData | null;
}

/** Where an article is brought in or changed: its text, what was found in it, what is known about it. */
export function ArticleEditor({ data }: { data: Packed<ArticleEditorProps> }) {
  const props = useMemo(() => unpack(data), [data]);
  const { locale, slug, original, links, isArchived, form: saved } = props;
  const t = useTranslations('articleDesk.form');
  const isAlive = useHydrated();
  const router = useRouter();
  const form = useForm<ArticleForm>({
    resolver: zodResolver(articleFormSchema) as never,
    defaultValues: saved,
  });
  const { handleSubmit, setError, setValue, getValues, formState } = form;
  const draft = useDraft(form, draftKey(props.userId, props.keptAs), saved);
  const check = useCheck(form, saved);
  const [failure, setFailure] = useState<string>();
  const [before, setBefore] = useState<string>();
  const save = handleSubmit(async (given) => {
    setFailure(undefined);
    if (!check.isDone()) return void check.run();
    const answer = await answerOf(saveArticleAction(given));
    if (!answer.ok) {
      const fields = Object.entries(answer.fieldErrors ?? {});
      for (const [field, message] of fields) {
        setError(field as keyof ArticleForm, { message }, { shouldFocus: true });
      }
      setFailure(fields.length > 0 ? undefined : answer.code);
      return;
    }
    draft.forget();
    toast({ title: t('saved'), tone: 'good' });
    const isNewTranslation = original !== null && slug === null && given.text.trim() !== '';
    const next = articleAddress(
      locale,
      answer.data.slug,
      isNewTranslation ? 'alignment' : undefined,
    );
    if (slug === null) router.push(next);
    router.refresh();
  });
  const read = (file: FileText) => {
    const text = getValues('text');
    setBefore(text.trim() === '' ? undefined : text);
    setValue('text', file.text, { shouldDirty: true });
    for (const field of ['title', 'publisher', 'publishedOn'] as const) {
      const value = file[field];
      if (value && !getValues(field)) setValue(field, value, { shouldDirty: true });
    }
    if (file.lang && slug === null && !original) setValue('lang', file.lang);
    void check.run();
  };
  return (
    <form onSubmit={save} noValidate className="pt-8">
      <Heading {...props} />
      {isArchived && (
        <Notice tone="warning" className="mb-5">
          {t('archived')}
        </Notice>
      )}
      {draft.isRestored && (
        <Notice
          tone={draft.isStale ? 'warning' : 'plain'}
          role="status"
          className="mb-5"
          action={
            <Button
              size="sm"
              onClick={() => {
                draft.discard();
                check.forget();
              }}
            >
              {t('discard')}
            </Button>
          }
        >
          {t(draft.isStale ? 'stale' : 'restored')}
        </Notice>
      )}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]" inert={!isAlive}>
        <div className="min-w-0">
          <TextFields
            form={form}
            problem={check.problem ?? formState.errors.text?.message}
            onRead={read}
            replaced={before}
            onUndoReplace={() => {
              setValue('text', before ?? '', { shouldDirty: true });
              setBefore(undefined);
            }}
          />
          {check.checked && (
            <CheckPanel
              locale={locale}
              lang={check.checked.lang}
              slug={slug}
              checked={check.checked.found}
              onLang={(lang) => {
                setValue('lang', lang, { shouldDirty: true });
                void check.run();
              }}
            />
          )}
        </div>
        <div className="min-w-0">
          <ArticleFields form={form} />
          {links && <ArticleLinks locale={locale} links={links} />}
        </div>
      </div>
      {(failure ?? check.failure) && <Failure locale={locale} code={failure ?? check.failure} />}
      <div
        inert={!isAlive}
        data-bottom-bar
        className="sticky bottom-0 z-20 mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-ground py-3"
      >
        <SaveButtons isSaving={formState.isSubmitting} check={check} />
        <p role="status" className="text-label text-ink-2">
          {draft.state !== 'none' && t(draft.state === 'kept' ? 'kept' : 'keptFull')}
        </p>
        {slug !== null && (
          <span className="ms-auto">
            <ArchiveButton
              id={saved.id}
              version={saved.version}
              title={saved.title}
              isArchived={isArchived}
            />
          </span>
        )}
      </div>
    </form>
  );
}

function Heading({ slug, original, form }: ArticleEditorProps) {
  const t = useTranslations('articleDesk.form');
  if (slug !== null) {
    return (
      <h1 lang={form.lang} className="mb-6 font-serif text-title wrap-anywhere">
        {form.title}
      </h1>
    );
  }
  return (
    <h1 className="mb-6 font-serif text-title wrap-anywhere">
      {original ? t('translationTitle', { title: original.title }) : t('newTitle')}
    </h1>
  );
}

/** Checks first where the text is another than the one that was looked at. */
function SaveButtons({
  isSaving,
  check,
}: {
  isSaving: boolean;
  check: ReturnType<typeof useCheck>;
}) {
  const t = useTranslations('articleDesk.form');
  const isDone = check.isCurrent;
  const name = isSaving ? 'saving' : 'save';
  return (
    <>
      {!isDone && (
        <Button variant="primary" aria-disabled={check.isBusy} onClick={() => void check.run()}>
          {t(check.isBusy ? 'checking' : check.checked ? 'checkAgain' : 'check')}
        </Button>
      )}
      {isDone && (
        <Button type="submit" variant="primary" aria-disabled={isSaving}>
          {t(name)}
        </Button>
      )}
      {!isDone && <p className="text-label text-ink-2">{t('checkFirst')}</p>}
    </>
  );
}
