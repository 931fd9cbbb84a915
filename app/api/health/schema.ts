import { z } from 'zod';

export const healthSchema = z
  .object({
    status: z.enum(['ok', 'failing']),
    database: z.enum(['ok', 'failing']),
    migration: z
      .string()
      .nullable()
      .describe('The last migration applied, null when it is not known'),
    pending: z.number().int().describe('Migrations that this version has and the database lacks'),
    uptimeSeconds: z.number().int(),
  })
  .meta({ id: 'Health' });
