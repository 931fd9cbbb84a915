'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Dialog } from '@/ui/dialog';
import { Kbd } from '@/ui/kbd';
import type { TableWords } from './table-texts';

const storageKey = 'khamsap.tableKeys';

/** Whether the keys of the table are on; each browser remembers it. */
export function useKeysOn() {
  const [isOn, setIsOn] = useState(true);
  useEffect(() => {
    try {
      if (localStorage.getItem(storageKey) === 'off') setIsOn(false);
    } catch {
      // A browser that keeps nothing has them on.
    }
  }, []);
  const turn = (next: boolean) => {
    setIsOn(next);
    try {
      localStorage.setItem(storageKey, next ? 'on' : 'off');
    } catch {
      // Then they are so until the page is left.
    }
  };
  return { isOn, turn };
}

/** Opens the list of keys, where they can be turned off as well. */
export function KeysHelp({
  keys: { isOn, turn },
  isOpen,
  onOpenChange,
  texts,
  close,
}: {
  keys: ReturnType<typeof useKeysOn>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  texts: TableWords['texts'];
  close: string;
}) {
  const keys: [keyof typeof texts.keyNames, string[]][] = [
    ['next', ['J', '↓']],
    ['previous', ['K', '↑']],
    ['select', ['X']],
    ['range', ['⇧ X']],
    ['open', ['↵']],
    ['filter', ['/']],
    ['clear', ['Esc']],
    ['help', ['?']],
  ];
  return (
    <>
      <Button size="sm" variant="quiet" className="touch:hidden" onClick={() => onOpenChange(true)}>
        {texts.keys}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={onOpenChange}
        title={texts.keysTitle}
        closeLabel={close}
        size="sm"
      >
        <dl className="mb-4">
          {keys.map(([name, signs]) => (
            <div key={name} className="flex items-baseline justify-between gap-4 py-1">
              <dt>{texts.keyNames[name]}</dt>
              <dd className="flex gap-1.5">
                {signs.map((sign) => (
                  <Kbd key={sign}>{sign}</Kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <Checkbox
          label={texts.keysOn}
          hint={texts.keysHint}
          checked={isOn}
          onChange={({ target }) => turn(target.checked)}
        />
      </Dialog>
    </>
  );
}
