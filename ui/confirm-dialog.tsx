import type { ReactNode } from 'react';
import { Button, type ButtonVariant } from './button';
import { Dialog, type DialogProps } from './dialog';

/** Asks before something is done. */
export function ConfirmDialog({
  isOpen,
  onOpenChange,
  isBusy = false,
  onConfirm,
  onCancel = () => onOpenChange(false),
  texts,
  variant = 'primary',
  size = 'sm',
  children,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  isBusy?: boolean;
  onConfirm: () => void;
  /** The other answer, where it is more than to close. */
  onCancel?: () => void;
  texts: Record<'title' | 'submit' | 'cancel' | 'close', string> & { text?: string; busy?: string };
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
          <Button onClick={onCancel}>{texts.cancel}</Button>
          <Button variant={variant} aria-disabled={isBusy} onClick={onConfirm}>
            {isBusy ? (texts.busy ?? texts.submit) : texts.submit}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
