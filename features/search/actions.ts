'use server';

import { headers } from 'next/headers';
import { viewer } from '@/features/accounts/service';
import type { Result } from '@/lib/errors';
import type { MissedSearch } from './schema';
import * as misses from './service-misses';

export async function dismissMissAction(query: string): Promise<Result<MissedSearch>> {
  return misses.dismissMiss(await viewer(await headers()), query);
}

export async function restoreMissAction(miss: MissedSearch): Promise<Result<null>> {
  return misses.restoreMiss(await viewer(await headers()), miss);
}
