'use server';

import { headers } from 'next/headers';
import { viewer } from '@/features/accounts/service';
import { readQueues } from './service-desk';
import { deleteView, saveView } from './service-views';
import type { ViewInput } from './table-schema';

const actor = async () => viewer(await headers());

export async function readQueuesAction() {
  return readQueues(await actor());
}

export async function saveViewAction(view: ViewInput) {
  return saveView(await actor(), view, new Date());
}

export async function deleteViewAction(id: string) {
  return deleteView(await actor(), id);
}
