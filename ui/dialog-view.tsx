'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import X from 'lucide-react/icons/x';
import { cx } from './cx';
import type { DialogProps } from './dialog';
import { IconButton } from './icon-button';

const SIZES = { sm: 'sm:max-w-md', md: 'sm:max-w-xl', lg: 'sm:max-w-3xl' };

/** The dialog itself; use `dialog.tsx`, which loads this when it is needed. */
export default function DialogView({
  open,
  onOpenChange,
  title,
  description,
  closeLabel,
  children,
  footer,
  keepOnOutsideClick = false,
  size = 'md',
}: Omit<DialogProps, 'preload'>) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} disablePointerDismissal={keepOnOutsideClick}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-shade transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 flex items-end justify-center sm:items-center sm:p-6">
          <Base.Popup
            className={cx(
              'relative flex max-h-[92dvh] w-full flex-col rounded-t-panel border border-line-strong bg-raised text-ink shadow-pop transition max-sm:border-x-0 max-sm:border-b-0 sm:max-h-full sm:rounded-panel',
              'data-ending-style:opacity-0 data-starting-style:opacity-0 max-sm:data-ending-style:translate-y-6 max-sm:data-starting-style:translate-y-6',
              SIZES[size],
            )}
          >
            <Base.Title className="text-term px-4 pe-14 pt-4 font-medium sm:px-6 sm:pe-16 sm:pt-5">
              {title}
            </Base.Title>
            <div className="min-h-0 overflow-y-auto px-4 pt-1 pb-4 sm:px-6 sm:pb-5">
              {description && (
                <Base.Description className={cx('text-ink-2', children != null && 'mb-3')}>
                  {description}
                </Base.Description>
              )}
              {children}
            </div>
            {footer && (
              <div className="flex flex-wrap justify-end gap-3 border-t border-line px-4 py-3 max-sm:[&>*]:flex-1 sm:px-6">
                {footer}
              </div>
            )}
            {/* Last, so that opening leads to what the dialog is about. */}
            <Base.Close
              render={
                <IconButton
                  label={closeLabel}
                  icon={<X aria-hidden />}
                  className="absolute end-2 top-3 sm:end-3.5 sm:top-3.5"
                />
              }
            />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
