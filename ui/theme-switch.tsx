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
        'theme-choices inline-flex rounded-control border border-line-strong print:hidden noscript:hidden',
        className,
      )}
    >
      <legend className="sr-only">{labels.group}</legend>
      {CHOICES.map(([value, Icon]) => (
        <label key={value} title={labels[value]}>
          <input
            type="radio"
            name="theme"
            value={value}
            checked={theme === value}
            onChange={() => choose(value)}
          />
          <Icon aria-hidden />
          <span className="sr-only">{labels[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}
