import { Button, type ButtonVariant } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

/** Asks before something is done. */
export function ConfirmDialog({
  isOpen,
  title,
  text,
  cancel,
  confirm,
  variant = 'primary',
  closeLabel,
  onClose,
  onCancel = onClose,
  onConfirm,
}: {
  isOpen: boolean;
  title: string;
  text: string;
  cancel: string;
  confirm: string;
  variant?: ButtonVariant;
  closeLabel: string;
  onClose: () => void;
  /** The other answer, where it is not only to close. */
  onCancel?: () => void;
  onConfirm: () => void;
}) {
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      description={text}
      closeLabel={closeLabel}
      size="sm"
      footer={
        <>
          <Button onClick={onCancel}>{cancel}</Button>
          <Button variant={variant} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    />
  );
}
