// Data travels to the browser once, a tree of elements would travel twice (docs/decisions/0007).
'use client';

import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { hasRole } from '@/features/accounts/domain/role';
import { LANGS } from '@/language/lang';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { type Packed, unpack } from '@/ui/packed';
import { Section } from '@/ui/section';
import { toast } from '@/ui/toast-store';
import { CATEGORIES } from '../../choices-schema';
import { ChoiceField } from './choice-field';
import { ExamplesSection } from './examples-section';
import { type FormTools, FormToolsProvider } from './form-context';
import type { FormData } from './form-data';
import { FormHead } from './form-head';
import { FormNotices } from './form-notices';
import { intentsOf, type Labelled } from './intents';
import { LanguageColumn } from './language-column';
import { MergeChooser } from './merge-chooser';
import { firstProblem, focusField, ProblemSummary } from './problem-summary';
import { RelationsSection } from './relations-section';
import { SourcesSection } from './sources-section';
import { TextField } from './text-field';
import { type Done, useConcept } from './use-concept';
import { useDuplicates } from './use-duplicates';
import { useItems } from './use-items';
import { useLeaveGuard } from './use-leave-guard';

/** The form of a concept. */
export function ConceptFormView({ data }: { data: Packed<FormData> }) {
  const given = useMemo(() => unpack(data), [data]);
  const { locale, viewer, editing, texts } = given;
  const [said, setSaid] = useState('');
  const announce = useCallback((text: string) => setSaid(text), []);
  const [asked, setAsked] = useState<Labelled | null>(null);
  const [problemCount, setProblemCount] = useState(0);

  const onDone = ({ intent, slug, status, isChanged }: Done) => {
    const key =
      intent.type === 'save' && !isChanged ? 'unchanged' : doneKey(intent, lastLabel.current);
    toast({
      title: texts.done[key],
      tone: isChanged ? 'good' : 'plain',
      description: status === 'published' && intent.type === 'save' && (
        <a href={`/${locale}/terms/${slug}`} target="_blank" rel="noreferrer" className="link">
          {texts.done.view}
        </a>
      ),
    });
  };
  const lastLabel = useRef<Labelled['label']>('save');
  const concept = useConcept(given, {
    onDone,
    onProblems: () => setProblemCount((count) => count + 1),
  });
  const { state, keeping, standing, isReady, choosing } = concept;
  const { form, notes, layout, filling } = state;
  const items = useItems(state, texts, announce);
  const duplicates = useDuplicates(state, standing.concept, isReady);
  const guard = useLeaveGuard(() => !concept.isLeaving() && keeping.isDirty());
  const { read } = state;
  const tools = useMemo<FormTools>(
    () => ({ form, notes, items, readNow: () => read('draft'), texts, locale, announce }),
    [form, notes, items, read, texts, locale, announce],
  );

  const showFirstProblem = useEffectEvent(() => {
    const name = firstProblem(notes);
    if (name && name !== 'form') focusField(name, layout);
  });
  useEffect(() => {
    if (problemCount === 0) return;
    // After what is folded around it has been unfolded.
    const frame = requestAnimationFrame(() => showFirstProblem());
    return () => cancelAnimationFrame(frame);
  }, [problemCount]);

  const start = ({ label, intent }: Labelled) => {
    lastLabel.current = label;
    void concept.run(intent);
  };
  const onIntent = (labelled: Labelled) => {
    if (labelled.label === 'archive' || labelled.label === 'withdraw') setAsked(labelled);
    else start(labelled);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isSave =
      (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's';
    if (!isSave || event.shiftKey) return;
    event.preventDefault();
    if (!isReady || choosing) return;
    const intents = intentsOf({
      mode: editing.mode,
      status: standing.concept.status,
      statuses: standing.statuses,
      proposal: standing.proposal?.status,
      isStored: standing.isStored,
    });
    onIntent(intents.secondary ?? intents.primary);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const archiving = asked?.label === 'archive';
  return (
    <FormToolsProvider value={tools}>
      <form
        noValidate
        onSubmit={(event) => event.preventDefault()}
        // What is typed before the page came alive would not be kept.
        inert={!isReady}
        className="flex flex-col"
      >
        <FormHead concept={concept} mode={editing.mode} viewer={viewer} onIntent={onIntent} />
        <div className="flex flex-col gap-3 pt-4 empty:hidden">
          <ProblemSummary layout={layout} />
          <FormNotices
            concept={concept}
            editing={editing}
            isEditor={hasRole(viewer.role, 'editor')}
            duplicates={duplicates}
          />
        </div>
        <div className="grid gap-x-6 gap-y-4 pt-5 sm:grid-cols-[minmax(12rem,1fr)_3fr]">
          <ChoiceField
            name="category"
            label={texts.fields.category}
            none={texts.fields.chooseCategory}
            choices={CATEGORIES.map((category) => [category, texts.categories[category]])}
          />
          <TextField
            name="subject"
            label={texts.fields.subject}
            hint={texts.fields.subjectHint}
            oneLine
            controlClassName="min-h-11! resize-none!"
          />
        </div>
        <div className="grid gap-x-10 gap-y-10 pt-8 lg:grid-cols-3">
          {LANGS.map((lang) => (
            <LanguageColumn key={lang} lang={lang} layout={layout} filling={filling} />
          ))}
        </div>
        <p className="pt-3 text-label text-ink-3 touch:hidden">{texts.terms.keys}</p>
        <div className="flex flex-col gap-10 pt-10">
          <ExamplesSection examples={layout.examples} shared={editing.sharedExamples} />
          <div className="grid gap-10 lg:grid-cols-2">
            <RelationsSection
              relations={layout.relations}
              related={editing.related}
              incoming={editing.incoming}
            />
            <SourcesSection
              articles={layout.articles}
              sources={layout.sources}
              known={editing.articles}
            />
          </div>
          <Section title={texts.sections.change}>
            <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
              <TextField
                name="editorNote"
                label={texts.fields.editorNote}
                hint={texts.fields.editorNoteHint}
                rows={2}
              />
              <TextField
                name="reason"
                label={texts.fields.reason}
                hint={texts.fields.reasonHint}
                rows={2}
              />
            </div>
          </Section>
        </div>
        <p role="status" className="sr-only">
          {said}
        </p>
      </form>
      {choosing && <MergeChooser choosing={choosing} onChosen={concept.choose} />}
      <ConfirmDialog
        isOpen={guard.isAsking}
        onOpenChange={(isOpen) => isOpen || guard.stay()}
        onCancel={guard.leave}
        onConfirm={guard.stay}
        texts={{
          title: texts.leave.title,
          text: texts.leave.text,
          cancel: texts.leave.leave,
          submit: texts.leave.stay,
          close: texts.close,
        }}
      />
      <ConfirmDialog
        isOpen={asked !== null}
        onOpenChange={(isOpen) => isOpen || setAsked(null)}
        variant="danger"
        onConfirm={() => {
          if (asked) start(asked);
          setAsked(null);
        }}
        texts={{
          title: archiving ? texts.confirm.archiveTitle : texts.confirm.withdrawTitle,
          text: archiving ? texts.confirm.archiveText : texts.confirm.withdrawText,
          cancel: texts.cancel,
          submit: archiving ? texts.actions.archive : texts.actions.withdraw,
          close: texts.close,
        }}
      />
    </FormToolsProvider>
  );
}

/** What is said when it is done. */
function doneKey(intent: Labelled['intent'], label: Labelled['label']) {
  if (intent.type === 'propose') return intent.submit ? 'sendToReview' : 'keep';
  if (label === 'saveAndPublish') return 'save';
  return label === 'withdraw' ? 'save' : label;
}
