import type { Lang } from '@/language/lang';
import { cx } from './cx';

export type LangLabelProps = {
  lang: Lang;
  /** The full name of the language, for screen readers and as a tooltip. */
  name: string;
  className?: string;
};

/** The small EN, VI or LO beside a text. */
export function LangLabel({ lang, name, className }: LangLabelProps) {
  return (
    <span title={name} className={cx('inline-block', className)}>
      <span aria-hidden lang="en" className="lang-tag">
        {lang}
      </span>
      <span className="sr-only">{name}</span>
    </span>
  );
}
