/** An empty page with our nonce and in our outermost layout, in the build that is measured only. */
export default function EmptyLocalizedPage() {
  return null;
}
