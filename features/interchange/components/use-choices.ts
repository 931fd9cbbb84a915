import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { answerOf } from '@/ui/answer-of';
import { toast } from '@/ui/toast-store';
import { chooseAction } from '../actions';
import type { ChooseInput } from '../schema';
import { useErrorText } from './error-text';

/** Chooses for likely duplicates; the page comes anew with what was chosen. */
export function useChoices(importId: string) {
  const router = useRouter();
  const errorText = useErrorText();
  const [isAsking, setIsAsking] = useState(false);
  const [isComing, startComing] = useTransition();
  const choose = async (input: ChooseInput) => {
    setIsAsking(true);
    const answer = await answerOf(chooseAction(importId, input));
    setIsAsking(false);
    if (!answer.ok) toast({ title: errorText(answer.code), tone: 'bad' });
    startComing(() => router.refresh());
  };
  return { choose, isBusy: isAsking || isComing };
}
