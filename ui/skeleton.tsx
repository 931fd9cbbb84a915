import { cx } from './cx';

/** A grey bar where text will be; give it a width and height by `className`. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cx('block h-[1em] rounded bg-line motion-safe:animate-pulse', className)}
    />
  );
}
