import { randomUUID } from 'node:crypto';
import { APIError, betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { clientAddressHeader } from '@/lib/client-address';
import { db, engine } from '@/lib/db';
import { env } from '@/lib/env';
import { problem } from '@/lib/http';
import { log } from '@/lib/log';
import { appSecret } from '@/lib/secret';
import { isActive } from './data';
import { emailSchema, maxPasswordLength, minPasswordLength, nameSchema } from './schema';

const maxBodyBytes = 16_384;
const daySeconds = 24 * 60 * 60;

/** Ways to change an account that nothing of ours uses. */
const disabledPaths = [
  '/update-user',
  '/change-email',
  '/delete-user',
  '/delete-user/callback',
  '/set-password',
  '/request-password-reset',
  '/reset-password',
  '/verify-email',
  '/send-verification-email',
  '/sign-in/social',
  '/link-social',
  '/unlink-account',
  '/list-accounts',
  '/account-info',
  '/get-access-token',
  '/refresh-token',
];

function make() {
  const { origin } = env();
  return betterAuth({
    appName: 'Khamsap',
    baseURL: origin,
    basePath: '/api/auth',
    secret: appSecret(),
    database: prismaAdapter(db(), { provider: engine() }),
    // A post from another site says so by its origin; ours has the host that it was sent to.
    trustedOrigins: (request) => {
      const host = request?.headers.get('host');
      return host ? [`http://${host}`, `https://${host}`] : [];
    },
    emailAndPassword: { enabled: true, minPasswordLength, maxPasswordLength, autoSignIn: true },
    user: {
      additionalFields: {
        role: { type: 'string', input: false, defaultValue: 'learner' },
        deactivatedAt: { type: 'date', input: false, required: false },
      },
    },
    session: { expiresIn: 30 * daySeconds, updateAge: daySeconds, freshAge: 0 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/sign-up/email': { window: 60, max: 5 },
        '/change-password': { window: 60, max: 5 },
      },
    },
    disabledPaths,
    advanced: {
      cookiePrefix: 'khamsap',
      useSecureCookies: origin.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: () => randomUUID() },
      // As elsewhere in tests, which would skip them.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => {
            const name = nameSchema.safeParse(user.name);
            const email = emailSchema.safeParse(user.email);
            if (name.success && email.success) {
              return { data: { ...user, name: name.data, email: email.data } };
            }
            throw new APIError('BAD_REQUEST', {
              code: name.success ? 'INVALID_EMAIL' : 'INVALID_NAME',
            });
          },
        },
      },
      session: {
        create: {
          before: async ({ userId }) => {
            if (await isActive(db(), userId)) return;
            throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DEACTIVATED' });
          },
        },
      },
    },
    logger: {
      log: (level, message, ...details) => log()[level]({ details }, message),
    },
    telemetry: { enabled: false },
  });
}

let made: ReturnType<typeof make> | undefined;

/** What signs people in: better-auth on our database, made when it is first needed. */
export function auth(): ReturnType<typeof make> {
  made ??= make();
  return made;
}

/** Answers the requests of `/api/auth`; nothing that is sent there is long. */
export async function handleAuth(request: Request): Promise<Response> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  const isLong = request.method !== 'GET' && !(length <= maxBodyBytes);
  return isLong ? problem('tooLarge') : auth().handler(request);
}

/** A password as it is kept: hashed by scrypt, which needs much memory. */
export async function hashPassword(password: string): Promise<string> {
  return (await auth().$context).password.hash(password);
}
