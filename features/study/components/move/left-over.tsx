import { lazy, Suspense, useEffect, useState } from 'react';
import type { Lang } from '@/language/lang';
import { hasGuestWork } from '../../browser/guest-mark';

const Move = lazy(async () => ({ default: (await import('./guest-move')).GuestMove }));

/** Goes on with a move that broke off. */
export function LeftOver({ locale, onMoved }: { locale: Lang; onMoved: () => void }) {
  const [hasWork, setHasWork] = useState(false);
  useEffect(() => setHasWork(hasGuestWork()), []);
  if (!hasWork) return null;
  return (
    <Suspense>
      <Move locale={locale} onDone={onMoved} />
    </Suspense>
  );
}
