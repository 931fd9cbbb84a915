import { type RefObject, useEffect } from 'react';

const fields =
  'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog]';

/** Leads to a field from anywhere on the page by the key `/`, but not out of another field. */
export function useSlashKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, target } = event;
      // Shift is no modifier here: German and other keyboards need it for the slash.
      if (key !== '/' || altKey || ctrlKey || metaKey || event.defaultPrevented) return;
      if (target instanceof Element && target.closest(fields)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field]);
}
