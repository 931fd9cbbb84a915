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
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} disablePointerDismissal={keepOnOutsideClick}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-shade transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 flex items-end justify-center sm:items-center sm:p-6">
          <Base.Popup
            className={cx(
              'flex max-h-[92dvh] w-full flex-col rounded-t-panel border border-line-strong bg-raised text-ink shadow-pop transition max-sm:border-x-0 max-sm:border-b-0 sm:max-h-full sm:rounded-panel',
              'data-ending-style:opacity-0 data-starting-style:opacity-0 max-sm:data-ending-style:translate-y-6 max-sm:data-starting-style:translate-y-6',
              SIZES[size],
            )}
          >
            <div className="flex items-start justify-between gap-4 px-4 pt-4 sm:px-6 sm:pt-5">
              <Base.Title className="text-term pt-0.5 font-medium">{title}</Base.Title>
              <Base.Close
                render={
                  <IconButton
                    label={closeLabel}
                    icon={<X aria-hidden />}
                    className="-me-2 -mt-0.5"
                  />
                }
              />
            </div>
            <div className="min-h-0 overflow-y-auto px-4 pt-1 pb-4 sm:px-6 sm:pb-5">
              {description && (
                <Base.Description className="mb-3 text-ink-2">{description}</Base.Description>
              )}
              {children}
            </div>
            {footer && (
              <div className="flex flex-wrap justify-end gap-3 border-t border-line px-4 py-3 max-sm:[&>*]:flex-1 sm:px-6">
                {footer}
              </div>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
