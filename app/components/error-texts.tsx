'use client';

import { createContext, type ReactNode, use } from 'react';

export interface ErrorTexts {
  title: string;
  text: string;
  id: string;
  retry: string;
}

const Context = createContext<ErrorTexts | undefined>(undefined);

/** Keeps the words of the error page at hand, which gets none when it is shown. */
export function ErrorTextsProvider({
  texts,
  children,
}: {
  texts: ErrorTexts;
  children: ReactNode;
}) {
  return <Context value={texts}>{children}</Context>;
}

export function useErrorTexts(): ErrorTexts | undefined {
  return use(Context);
}
