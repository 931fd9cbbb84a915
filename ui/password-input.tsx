'use client';

import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { useState } from 'react';
import { cx } from './cx';
import { IconButton } from './icon-button';
import { Input, type InputProps } from './input';

export type PasswordInputProps = Omit<InputProps, 'type' | 'look'> & {
  labels: { show: string; hide: string };
};

/** A password, which can be shown. */
export function PasswordInput({ labels, className, ...rest }: PasswordInputProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <span className={cx('relative block min-w-0', className)}>
      <Input
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...rest}
        type={isShown ? 'text' : 'password'}
        className="pe-12"
      />
      <IconButton
        label={isShown ? labels.hide : labels.show}
        icon={isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        onClick={() => setIsShown(!isShown)}
        className="absolute end-1 top-1/2 -translate-y-1/2 touch:end-0 noscript:hidden"
      />
    </span>
  );
}
