'use client';

import Monitor from 'lucide-react/icons/monitor';
import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import { useState } from 'react';
import { cx } from './cx';

export type Theme = 'system' | 'light' | 'dark';

export type ThemeSwitchProps = {
  /** What the cookie `theme` said on the server. */
  initial: Theme;
  labels: Record<Theme, string> & { group: string };
  className?: string;
};

const YEAR = 60 * 60 * 24 * 365;
const CHOICES = [
  ['system', Monitor],
  ['light', Sun],
  ['dark', Moon],
] as const;

/** Follows the system, or forces light or dark; remembered in the cookie `theme` for a year. */
export function ThemeSwitch({ initial, labels, className }: ThemeSwitchProps) {
  const [theme, setTheme] = useState(initial);
  const choose = (next: Theme) => {
    setTheme(next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API does not exist on plain http
    document.cookie = `theme=${next}; path=/; max-age=${YEAR}; samesite=lax`;
  };
  return (
    <fieldset
      className={cx(
        'inline-flex rounded-control border border-line-strong print:hidden noscript:hidden',
        className,
      )}
    >
      <legend className="sr-only">{labels.group}</legend>
      {CHOICES.map(([value, Icon]) => (
        <label
          key={value}
          title={labels[value]}
          className="relative grid min-h-8 min-w-9 place-items-center text-ink-2 outline-offset-2 outline-accent transition-colors not-last:border-e not-last:border-line hover:text-accent-ink has-checked:bg-ink has-checked:text-ground has-focus-visible:outline-2 touch:min-h-11 touch:min-w-11 first-of-type:rounded-s-[7px] last-of-type:rounded-e-[7px] forced-colors:has-checked:outline-2"
        >
          <input
            type="radio"
            name="theme"
            value={value}
            checked={theme === value}
            onChange={() => choose(value)}
            className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
          />
          <Icon aria-hidden className="pointer-events-none size-4" />
          <span className="sr-only">{labels[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}
