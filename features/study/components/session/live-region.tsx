/** What a screen reader says of what just happened. */
export function LiveRegion({ said }: { said: string }) {
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}
