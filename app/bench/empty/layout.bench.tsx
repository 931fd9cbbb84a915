/** A document with nothing of ours in it, in the build that is measured only: what Next.js itself costs. */
export default function EmptyLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
