import { notFound } from 'next/navigation';

/** Any other address under a locale: the localized 404 page. */
export default function Rest() {
  notFound();
}
