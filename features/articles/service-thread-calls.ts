import type { TermRecognizer } from './service-recognition';

/** What the thread is asked for. */
export type ThreadCall = {
  [Name in keyof TermRecognizer]: {
    id: number;
    name: Name;
    given: Parameters<TermRecognizer[Name]>;
  };
}[keyof TermRecognizer];

export type ThreadAnswer = { id: number } & ({ value: unknown } | { error: string });
