import { createContext, use } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Lang } from '@/language/lang';
import type { FieldNotes } from './field-notes';
import type { FormTexts } from './form-texts';
import type { FormValues, Read } from './form-values';
import type { ItemActions } from './use-items';

/** What every field needs; it stays the same, so that a field is rendered again for its own sake only. */
export interface FormTools {
  form: UseFormReturn<FormValues>;
  notes: FieldNotes;
  items: ItemActions;
  /** The concept as the form has it now. */
  readNow: () => Read;
  texts: FormTexts;
  locale: Lang;
  /** Says something to who does not see it. */
  announce: (text: string) => void;
}

const Context = createContext<FormTools | null>(null);

export const FormToolsProvider = Context.Provider;

export function useTools(): FormTools {
  const tools = use(Context);
  if (!tools) throw new Error('A field of the concept form is outside of it');
  return tools;
}
