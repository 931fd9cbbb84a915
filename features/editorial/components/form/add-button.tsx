import Plus from 'lucide-react/icons/plus';

/** Adds an item; `name` says to which part of the form, where there are several of these. */
export function AddButton({
  id,
  label,
  name,
  onClick,
}: {
  id?: string;
  label: string;
  name?: string;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      id={id}
      aria-label={name && `${label}: ${name}`}
      onClick={onClick}
      className="inline-flex min-h-8 items-center gap-1.5 self-start rounded-control font-semibold text-accent-ink text-small underline-offset-4 hover:underline touch:min-h-11"
    >
      <Plus aria-hidden className="size-4" />
      {label}
    </button>
  );
}
