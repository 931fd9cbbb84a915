import { NotFoundMessage } from '@/app/components/not-found-message';

export default function NotFound() {
  return <NotFoundMessage />;
}
