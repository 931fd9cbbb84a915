import { useCallback, useMemo, useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import type { ConceptStatus } from '@/features/glossary/domain/status';
import type { ConceptForm } from '../../schema';
import { FieldNotes } from './field-notes';
import { fillForm } from './fill-form';
import {
  blankDefinition,
  blankExample,
  blankTerm,
  type FormValues,
  type Read,
  readForm,
} from './form-values';
import type { Layout } from './layout';

export interface FormState {
  form: UseFormReturn<FormValues>;
  notes: FieldNotes;
  layout: Layout;
  /** Grows when the form was filled anew, so that what is folded is read again. */
  filling: number;
  layoutNow: () => Layout;
  change: (make: (layout: Layout) => Layout) => void;
  /** The concept as the form has it now. */
  read: (status: ConceptStatus) => Read;
  /** Shows another state of the concept; the fields that do not differ are left alone. */
  show: (concept: ConceptForm, reason: string) => void;
}

/** The values of a form, which its fields hold themselves, and the layout of its items. */
export function useFormState(concept: ConceptForm, reason: string): FormState {
  const [first] = useState(() => {
    const { layout, values } = fillForm(concept, reason);
    return { layout, values: withBlanks(layout, values) };
  });
  const form = useForm<FormValues>({ defaultValues: first.values });
  const [notes] = useState(() => new FieldNotes());
  const [layout, setLayout] = useState(first.layout);
  const [filling, setFilling] = useState(0);
  const current = useRef(first.layout);
  const id = useRef(concept.id);

  const layoutNow = useCallback(() => current.current, []);
  const read = useCallback(
    (status: ConceptStatus) => readForm(id.current, status, current.current, form.getValues()),
    [form],
  );
  const write = useCallback(
    (next: Layout, values: FormValues) => {
      const before = flat(form.getValues());
      for (const [name, value] of flat(withBlanks(next, values))) {
        // A field that is not there takes its value too; one that has it keeps its caret.
        if (before.get(name) !== value) form.setValue(name as 'subject', value as string);
      }
      current.current = next;
      setLayout(next);
    },
    [form],
  );
  const change = useCallback(
    (make: (layout: Layout) => Layout) => write(make(current.current), form.getValues()),
    [form, write],
  );
  const show = useCallback(
    (next: ConceptForm, nextReason: string) => {
      const shown = { layout: current.current, read: read(next.status) };
      const filled = fillForm(next, nextReason, shown);
      // A new concept that was kept has the id that was made for it first.
      id.current = next.id;
      const values = form.getValues();
      write(filled.layout, {
        ...filled.values,
        terms: { ...values.terms, ...filled.values.terms },
        definitions: { ...values.definitions, ...filled.values.definitions },
        examples: { ...values.examples, ...filled.values.examples },
        sources: { ...values.sources, ...filled.values.sources },
      });
      setFilling((count) => count + 1);
    },
    [form, read, write],
  );
  return useMemo(
    () => ({ form, notes, layout, filling, layoutNow, change, read, show }),
    [form, notes, layout, filling, layoutNow, change, read, show],
  );
}

/** The values of every item of a layout: empty ones for those that are new. */
function withBlanks(layout: Layout, values: FormValues): FormValues {
  const filled = <V>(items: readonly { key: string }[], known: Record<string, V>, blank: V) => ({
    ...known,
    ...Object.fromEntries(items.map(({ key }) => [key, { ...blank, ...known[key] }])),
  });
  return {
    ...values,
    terms: filled(layout.terms, values.terms, blankTerm),
    definitions: filled(layout.definitions, values.definitions, blankDefinition),
    examples: filled(layout.examples, values.examples, blankExample),
    relations: filled(layout.relations, values.relations, { kind: 'related' }),
    sources: filled(layout.sources, values.sources, { text: '' }),
  };
}

/** All values by their names. */
function flat(values: object, prefix = ''): Map<string, unknown> {
  const entries = Object.entries(values).flatMap(([key, value]): [string, unknown][] => {
    const name = prefix + key;
    return typeof value === 'object' && value !== null
      ? [...flat(value, `${name}.`)]
      : [[name, value]];
  });
  return new Map(entries);
}
