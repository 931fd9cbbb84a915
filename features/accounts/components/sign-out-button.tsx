'use client';

import { useState } from 'react';
import { Button } from '@/ui/button';
import { leaveFor, signOut } from './auth-client';
import type { FormTexts } from './form-texts';
import { problemText } from './problem-text';

export function SignOutButton({
  next,
  label,
  busyLabel,
  texts,
}: {
  next: string;
  label: string;
  busyLabel: string;
  texts: FormTexts;
}) {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const onClick = async () => {
    if (isBusy) return;
    setIsBusy(true);
    const answer = await signOut();
    if (answer.ok) return leaveFor(next);
    setProblem(problemText(texts, answer.code));
    setIsBusy(false);
  };
  return (
    <div>
      <Button onClick={onClick} aria-disabled={isBusy}>
        {isBusy ? busyLabel : label}
      </Button>
      {problem && (
        <p role="alert" className="mt-1 text-label text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
