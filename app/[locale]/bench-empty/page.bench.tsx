/** An empty page behind our proxy and in our outermost layout, in the build that is measured only. */
export default function EmptyLocalizedPage() {
  return null;
}
