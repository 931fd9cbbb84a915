import type { z } from 'zod';
import { db, engineOf } from '@/lib/db';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { migrationState } from '@/lib/migrate';
import type { healthSchema } from './schema';

type Health = z.infer<typeof healthSchema>;

export async function GET(): Promise<Response> {
  const health = await measure();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}

async function measure(): Promise<Health> {
  const uptimeSeconds = Math.floor(process.uptime());
  try {
    const { applied, pending } = await migrationState(db(), engineOf(env().DATABASE_URL));
    return {
      status: pending.length === 0 ? 'ok' : 'failing',
      database: 'ok',
      migration: applied.at(-1) ?? null,
      pending: pending.length,
      uptimeSeconds,
    };
  } catch (error) {
    log().error({ err: error }, 'health check failed');
    return { status: 'failing', database: 'failing', migration: null, pending: 0, uptimeSeconds };
  }
}
