'use server';

import { headers } from 'next/headers';
import { viewer } from '@/features/accounts/service';
import type { Result } from '@/lib/errors';
import type { AlignmentSave } from './alignment-schema';
import { saveAlignment } from './service-alignment';

export async function saveAlignmentAction(
  alignment: AlignmentSave,
): Promise<Result<{ version: number }>> {
  return saveAlignment(await viewer(await headers()), alignment, new Date());
}
