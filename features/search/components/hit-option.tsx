import { useLocale } from 'next-intl';
import type { MouseEvent } from 'react';
import { LANGS } from '@/language/lang';
import { Badge } from '@/ui/badge';
import { cx } from '@/ui/cx';
import { Marked } from '@/ui/mark';
import type { Badge as BadgeCode } from '../domain/badge';
import type { Hit } from '../domain/hit';
import { rowOf } from '../domain/row';
import { optionClass } from './option-class';

/** A hit under the box: the term that matched and why, the labels in the other languages beneath. */
export function HitOption({
  id,
  hit,
  say,
  active,
  onClick,
}: {
  id: string;
  hit: Hit;
  /** The words of a badge. */
  say: (badge: BadgeCode) => string;
  active: boolean;
  onClick: (event: MouseEvent) => void;
}) {
  const locale = useLocale();
  const { slug, labels, badge } = rowOf(hit, say);
  const { lang, text, ranges } = hit.match;
  const others = LANGS.filter(
    (other) => labels[other] && (other !== lang || labels[lang] !== text),
  );
  return (
    <a
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      href={`/${locale}/terms/${slug}`}
      onClick={onClick}
      className={cx(optionClass, 'py-2.5')}
    >
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span lang={lang} className="min-w-0 font-serif text-term wrap-anywhere">
          <Marked text={text} ranges={ranges} />
        </span>
        {badge && <Badge tone={badge.tone}>{badge.text}</Badge>}
      </span>
      <span className="flex flex-wrap items-baseline gap-x-5 text-small text-ink-2">
        {others.map((other) => (
          <span key={other} lang={other} className="wrap-anywhere">
            {labels[other]}
          </span>
        ))}
      </span>
    </a>
  );
}
