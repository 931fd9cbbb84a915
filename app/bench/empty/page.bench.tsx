import { connection } from 'next/server';

/** The page that the others are measured against: rendered for each request, and empty. */
export default async function EmptyPage() {
  await connection();
  return null;
}
