import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import type { TableWords } from './table-texts';

/** Says that nothing was changed because of some concepts, and leaves them out. */
export function Refused({
  texts,
  onUnselect,
}: {
  texts: TableWords['texts'];
  onUnselect: () => void;
}) {
  return (
    <Notice
      tone="bad"
      role="alert"
      className="mb-3"
      action={
        <Button size="sm" onClick={onUnselect}>
          {texts.unselectRefused}
        </Button>
      }
    >
      {texts.refused}
    </Notice>
  );
}
