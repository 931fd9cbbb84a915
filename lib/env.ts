import { z } from 'zod';
import { OperatorError } from './errors';

const url = z
  .string()
  .refine((value) => URL.canParse(value), 'must be an address such as https://example.org');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce
    .number('must be a number from 0 to 65535')
    .int('must be a whole number')
    .min(0, 'must be a number from 0 to 65535')
    .max(65535, 'must be a number from 0 to 65535')
    .default(3000),
  HOST: z.string().min(1, 'must not be empty').optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'must begin with file: or postgresql://')
    .default('file:data/khamsap.db'),
  KHAMSAP_URL: url.optional(),
  KHAMSAP_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  KHAMSAP_TRUST_PROXY: z
    .enum(['0', '1'], { message: 'must be 0 or 1' })
    .default('0')
    .transform((value) => value === '1'),
  KHAMSAP_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+$/, 'must begin with smtp:// or smtps://')
    .optional(),
  KHAMSAP_MAIL_FROM: z.string().min(3, 'must be an address such as khamsap@example.org').optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      message: 'must be fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
});

const settings = schema.refine(
  ({ KHAMSAP_SMTP_URL, KHAMSAP_MAIL_FROM }) => !KHAMSAP_SMTP_URL || KHAMSAP_MAIL_FROM,
  { path: ['KHAMSAP_MAIL_FROM'], error: 'must be there when KHAMSAP_SMTP_URL is' },
);

type Parsed = z.infer<typeof schema>;
export type Env = Omit<Parsed, 'KHAMSAP_URL'> & { origin: string };

/**
 * Reads the settings from environment variables; an empty variable counts as absent.
 * @returns the settings, with `origin` the public address without a trailing slash
 * @throws OperatorError that names each bad variable and what it must be
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = settings.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new OperatorError(`These environment variables need a change:\n${lines.join('\n')}`);
  }
  const { KHAMSAP_URL, ...rest } = result.data;
  return { ...rest, origin: new URL(KHAMSAP_URL ?? `http://localhost:${rest.PORT}`).origin };
}

let parsed: Env | undefined;

/** The settings of this process, parsed once. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
