import { NotFound, notFoundMetadata } from '@/app/components/not-found';

export const generateMetadata = notFoundMetadata;

/** Any other address under a locale. */
export default function RestPage() {
  return <NotFound />;
}
