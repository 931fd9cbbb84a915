import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { viewer } from '@/features/accounts/service';

/** Who asks for a page, found once a request; a visitor without a session costs no query. */
export const currentViewer = cache(async () => {
  const isVisitor = (await cookies()).getAll().every(({ name }) => !name.endsWith('session_token'));
  return isVisitor ? null : viewer(await headers());
});
