import type { ReactNode } from 'react';
import { Button, type ButtonVariant } from '@/ui/button';
import { Dialog, type DialogProps } from '@/ui/dialog';

/** Asks before something is done. */
export function ConfirmDialog({
  isOpen,
  onOpenChange,
  isBusy,
  onConfirm,
  texts,
  variant = 'primary',
  size = 'sm',
  children,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  isBusy: boolean;
  onConfirm: () => void;
  texts: Record<'title' | 'submit' | 'busy' | 'cancel' | 'close', string> & { text?: string };
  variant?: ButtonVariant;
  size?: DialogProps['size'];
  children?: ReactNode;
}) {
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      title={texts.title}
      description={texts.text}
      closeLabel={texts.close}
      size={size}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{texts.cancel}</Button>
          <Button variant={variant} aria-disabled={isBusy} onClick={onConfirm}>
            {isBusy ? texts.busy : texts.submit}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
