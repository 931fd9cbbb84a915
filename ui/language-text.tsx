import type { ComponentPropsWithoutRef, ElementType } from 'react';
import type { Lang } from '@/language/lang';
import { cx } from './cx';

export type LangTextProps<C extends ElementType = 'span'> = {
  lang: Lang;
  as?: C;
  className?: string;
} & Omit<ComponentPropsWithoutRef<C>, 'lang' | 'as' | 'className'>;

/** A text in one of the languages: says so, and so takes the size and leading of its script. */
export function LangText<C extends ElementType = 'span'>({
  lang,
  as,
  className,
  ...rest
}: LangTextProps<C>) {
  const Tag: ElementType = as ?? 'span';
  return <Tag {...rest} lang={lang} className={cx('wrap-anywhere', className)} />;
}
