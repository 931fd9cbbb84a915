import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { CONCEPT_STATUSES, type ConceptStatus } from '@/features/glossary/domain/status';
import { type Answer, answerOf } from '@/ui/answer-of';
import {
  proposeAction,
  readForMergeAction,
  saveConceptAction,
  withdrawProposalAction,
} from '../../actions';
import { canonical } from '../../domain/canonical';
import { type Change, conceptDifference } from '../../domain/concept-difference';
import type { Mend } from '../../domain/mend';
import { type Merged, merge, resolve } from '../../domain/merge';
import { canMove } from '../../domain/publishing';
import type { ConceptForm, ProposalStatus } from '../../schema';
import { problemsOf } from './check-form';
import type { FieldNote } from './field-notes';
import type { FormData } from './form-data';
import type { Read } from './form-values';
import type { Intent } from './intents';
import { keptKey, readKept, removeKept } from './kept';
import { removeItem } from './layout';
import { momentText } from './moment';
import { inPageOrder, nameOf } from './names';
import { type FormState, useFormState } from './use-form-state';
import { type Keeping, type Origin, useKeeping } from './use-keeping';

/** Where the concept in the form stands. */
export interface Standing extends Origin {
  slug: string;
  isStored: boolean;
  statuses: readonly ConceptStatus[];
  proposal?: { id: string; status: ProposalStatus };
}

/** Two changes that collide, to be chosen from. */
export interface Choosing {
  merged: Merged<ConceptForm>;
  version: number;
  /** Who else changed it. */
  by: readonly string[];
  /** What was about to be done. */
  intent?: Intent;
  reason: string;
}

/** What is told above the form. */
export interface Told {
  restored?: { at: string };
  /** What others changed, and is in it now. */
  joined?: { changes: readonly Change[]; by: readonly string[]; isSaved: boolean };
}

export interface Done {
  intent: Intent;
  slug: string;
  status: ConceptStatus;
  isChanged: boolean;
}

export interface Concept {
  state: FormState;
  keeping: Keeping;
  standing: Standing;
  isReady: boolean;
  /** What is being done. */
  busy: Intent | null;
  /** The code of why it was not. */
  failure: string | null;
  told: Told;
  choosing: Choosing | null;
  /** Opens a choice that was put off. */
  reopen?: () => void;
  run: (intent: Intent) => Promise<void>;
  choose: (concept: ConceptForm | null) => void;
  discard: () => void;
  /** Whether the page is about to be left on purpose. */
  isLeaving: () => boolean;
  leave: (address: string) => void;
}

/** A concept in the form: what it was, what it is now, and what is done with it. */
export function useConcept(
  { locale, viewer, keptAs, editing }: FormData,
  { onDone, onProblems }: { onDone: (done: Done) => void; onProblems: () => void },
): Concept {
  const firstReason = (editing.mode === 'propose' && editing.proposal?.reason) || '';
  const state = useFormState(editing.concept, firstReason);
  const { form, notes, read, show, layoutNow } = state;
  const [standing, setStanding] = useState<Standing>(() => ({
    concept: editing.concept,
    reason: firstReason,
    version: editing.version,
    proposalVersion: editing.proposal?.version ?? 0,
    keptAs: keptKey(viewer.id, keptAs),
    slug: editing.slug,
    isStored: editing.version > 0,
    statuses: editing.statuses,
    proposal: editing.proposal,
  }));
  const [isReady, setIsReady] = useState(false);
  const [busy, setBusy] = useState<Intent | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [told, setTold] = useState<Told>({});
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const [postponed, setPostponed] = useState<Choosing | null>(null);
  const isBusy = useRef(false);
  const leaving = useRef(false);
  const isTakenOver = editing.mode === 'edit' && keptAs !== editing.concept.id;
  const keeping = useKeeping(state, standing, { isReady, locale });

  const settle = (next: Standing) => {
    setStanding(next);
    keeping.keep(next);
  };

  const restore = useEffectEvent(() => {
    // Back in the history the router shows the page for new concepts, at the address that this one has got since.
    if (!standing.isStored && !window.location.pathname.endsWith('/new')) {
      return leave(window.location.href);
    }
    setIsReady(true);
    const kept = readKept(standing.keptAs);
    if (!kept) {
      if (editing.merging) {
        const { base, mine, theirs } = editing.merging;
        letChoose({ merged: merge(base, mine, theirs), version: standing.version, reason: '' });
      }
      return;
    }
    const at = momentText(new Date(kept.at), new Date(), locale);
    const isCurrent =
      kept.version === standing.version && kept.proposalVersion === standing.proposalVersion;
    if (isCurrent) {
      show(kept.mine, kept.reason);
      setTold({ restored: { at } });
      return;
    }
    const merged = merge(kept.base, kept.mine, editing.concept);
    const others = conceptDifference(kept.base, editing.concept);
    if (merged.concept) {
      // What was kept may have been saved after all, without the answer having come.
      if (isSame(merged.concept, editing.concept)) return removeKept(standing.keptAs);
      show(merged.concept, kept.reason);
      setTold({ restored: { at }, joined: { changes: others, by: [], isSaved: false } });
    } else {
      setTold({ restored: { at } });
      letChoose({ merged, version: standing.version, reason: kept.reason });
    }
  });
  /** Until it is chosen, and if it never is, the form shows what is one's own: it must not be lost. */
  const letChoose = (made: Omit<Choosing, 'by'>) => {
    const own = resolve(made.merged, allOf(made.merged, 'mine'));
    if (own) show(own, made.reason);
    setChoosing({ ...made, by: [] });
  };
  useEffect(() => restore(), []);

  const showProblems = (problems: Record<string, string>, sent: Read) => {
    const layout = layoutNow();
    const byName = new Map<string, FieldNote>();
    for (const [path, problem] of Object.entries(problems)) {
      const name = nameOf(path, sent, layout);
      if (!byName.has(name)) byName.set(name, { problem });
    }
    const names = inPageOrder([...byName.keys()], layout);
    notes.set(new Map(names.map((name) => [name, byName.get(name) ?? {}])));
    onProblems();
  };

  /** Shows what was stored, and keeps what was written since it was sent. */
  const adopt = (sent: Read, stored: ConceptForm, mended: readonly Mend[], reason: string) => {
    const layout = layoutNow();
    const found = mended.map(({ path, codes }): [string, FieldNote] => [
      nameOf(path, sent, layout),
      { mended: codes },
    ]);
    const now = read(sent.concept.status).concept;
    const merged = merge(sent.concept, now, stored);
    show(resolve(merged, allOf(merged, 'mine')) ?? stored, reason);
    notes.set(new Map(found));
  };

  const conflict = async (intent: Intent, sent: Read): Promise<void> => {
    const { id } = sent.concept;
    const found = await answerOf(readForMergeAction(id, Math.max(standing.version, 1)));
    if (!found.ok) return setFailure(found.code);
    const { base, theirs, version, changedBy: by } = found.data;
    const reason = form.getValues('reason');
    setChoosing({ merged: merge(base, sent.concept, theirs), version, by, intent, reason });
  };

  const failed = async (
    answer: Extract<Answer<unknown>, { ok: false }>,
    intent: Intent,
    sent: Read,
  ): Promise<void> => {
    const { code, fieldErrors } = answer;
    if (code === 'conflict' && intent.type === 'save') return conflict(intent, sent);
    setFailure(code === 'invalid' ? null : code === 'conflict' ? 'proposalConflict' : code);
    if (fieldErrors) showProblems(fieldErrors, sent);
    else if (code === 'invalid') setFailure('unexpected');
  };

  /** An example that was filled in from an article and lacks a language goes, unless somebody wrote in it; can be undone. */
  const dropSuggestion = (): (() => void) => {
    const before = layoutNow();
    const id = editing.candidate?.suggestedExample;
    const place = layoutNow().examples.find((one) => one.id === id);
    const given = editing.concept.examples.find((one) => one.id === id);
    if (!place || !given) return () => {};
    const { en, vi, lo } = form.getValues(`examples.${place.key}`);
    const isUntouched = en === given.en && vi === given.vi && lo === given.lo;
    if (!isUntouched) return () => {};
    state.change((now) => removeItem(now, 'examples', place.key));
    return () => state.change(() => before);
  };

  const save = async (intent: Extract<Intent, { type: 'save' }>, from: Standing) => {
    const putBack = dropSuggestion();
    const sent = read(intent.status);
    const problems = problemsOf(sent.concept);
    if (Object.keys(problems).length > 0) {
      putBack();
      return showProblems(problems, sent);
    }
    const reason = form.getValues('reason').trim();
    const { version } = from;
    const taken = isTakenOver ? from.proposal?.id : undefined;
    const answer = await answerOf(
      saveConceptAction({ concept: sent.concept, version, reason, proposalId: taken }),
    );
    if (!answer.ok) {
      putBack();
      return failed(answer, intent, sent);
    }
    const saved = answer.data;
    // A new concept, or a proposal that is taken over, is at the address of the concept from now on.
    const hasMoved = !from.isStored || taken !== undefined;
    adopt(sent, saved.concept, saved.mended, '');
    setPostponed(null);
    if (hasMoved) removeKept(from.keptAs);
    settle({
      ...from,
      concept: saved.concept,
      reason: '',
      version: saved.version,
      keptAs: hasMoved ? keptKey(viewer.id, saved.id) : from.keptAs,
      slug: saved.slug,
      isStored: true,
      proposal: saved.status === from.concept.status && !taken ? from.proposal : undefined,
      statuses: CONCEPT_STATUSES.filter(
        (next) =>
          next === saved.status || canMove(viewer.role, saved.status, next, { isAuthor: true }),
      ),
    });
    const { merged } = saved;
    setTold(merged.length > 0 ? { joined: { changes: merged, by: [], isSaved: true } } : {});
    // The next candidate waits.
    if (editing.candidate && !from.isStored) return leave(editing.candidate.back);
    if (hasMoved) {
      window.history.replaceState(null, '', `/${locale}/admin/concepts/${saved.id}`);
    }
    onDone({ intent, slug: saved.slug, status: saved.status, isChanged: saved.isChanged });
    if (merged.length > 0) await tellAuthors(saved.id, version);
  };

  const tellAuthors = async (id: string, version: number) => {
    const found = await answerOf(readForMergeAction(id, Math.max(version, 1)));
    const by = found.ok ? found.data.changedBy.filter((name) => name !== viewer.name) : [];
    setTold(({ joined }) => ({ joined: joined && { ...joined, by } }));
  };

  const propose = async (intent: Extract<Intent, { type: 'propose' }>, from: Standing) => {
    const sent = read(from.concept.status);
    const problems = problemsOf(
      intent.submit ? sent.concept : { ...sent.concept, status: 'draft' },
    );
    if (Object.keys(problems).length > 0) return showProblems(problems, sent);
    const reason = form.getValues('reason').trim();
    const { version, proposalVersion } = from;
    const { submit } = intent;
    const answer = await answerOf(
      proposeAction({ concept: sent.concept, version, proposalVersion, reason, submit }),
    );
    if (!answer.ok) return failed(answer, intent, sent);
    const { concept, mended, proposalId, proposalVersion: newVersion, status } = answer.data;
    adopt(sent, concept, mended, reason);
    settle({
      ...from,
      concept,
      reason,
      proposalVersion: newVersion,
      proposal: { id: proposalId, status },
    });
    setTold({});
    onDone({ intent, slug: from.slug, status: concept.status, isChanged: true });
  };

  const withdraw = async (from: Standing) => {
    if (!from.proposal) return;
    const answer = await answerOf(withdrawProposalAction(from.proposal.id));
    if (!answer.ok) return setFailure(answer.code);
    removeKept(from.keptAs);
    leave(`/${locale}/admin/concepts/${from.concept.id}`);
  };

  const perform = async (intent: Intent, from: Standing) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setBusy(intent);
    setFailure(null);
    keeping.keep(from);
    try {
      if (intent.type === 'save') await save(intent, from);
      else if (intent.type === 'propose') await propose(intent, from);
      else await withdraw(from);
    } finally {
      isBusy.current = false;
      setBusy(null);
    }
  };

  const choose = (concept: ConceptForm | null) => {
    const made = choosing;
    setChoosing(null);
    if (!made) return;
    // What was about to be saved asks again when it is.
    if (!concept) return setPostponed(made.intent ? null : made);
    setPostponed(null);
    const { theirs, mine } = made.merged;
    show(concept, made.reason);
    const { intent, by, version } = made;
    const next = intent ? { ...standing, concept: theirs, version } : standing;
    settle(next);
    const tell = () =>
      setTold({ joined: { changes: conceptDifference(mine, concept), by, isSaved: false } });
    tell();
    if (!intent) return;
    const chosen: Intent =
      intent.type === 'save' ? { type: 'save', status: concept.status } : intent;
    void perform(chosen, next).then(tell);
  };

  const discard = () => {
    show(standing.concept, standing.reason);
    notes.set(new Map());
    setTold({});
    setPostponed(null);
    keeping.keep(standing);
  };

  const leave = (address: string) => {
    leaving.current = true;
    if (address === window.location.href) window.location.reload();
    else window.location.assign(address);
  };
  const isLeaving = useCallback(() => leaving.current, []);

  return {
    state,
    keeping,
    standing,
    isReady,
    busy,
    failure,
    told,
    choosing,
    reopen: postponed && !choosing ? () => setChoosing(postponed) : undefined,
    run: (intent) => perform(intent, standing),
    choose,
    discard,
    isLeaving,
    leave,
  };
}

const allOf = ({ conflicts }: Merged<ConceptForm>, side: 'mine' | 'theirs') =>
  Object.fromEntries(conflicts.map(({ path }) => [path, side]));

const isSame = (a: ConceptForm, b: ConceptForm): boolean => canonical(a) === canonical(b);
