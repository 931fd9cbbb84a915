import { cx } from './cx';

export type ProgressProps = { value: number; max: number; label: string; className?: string };

/** A thin bar; the numbers belong in a text beside it. */
export function Progress({ value, max, label, className }: ProgressProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={cx('h-1.5 overflow-hidden rounded-full bg-line', className)}
    >
      <div
        className="h-full bg-accent transition-[width] forced-colors:bg-[CanvasText]"
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}
