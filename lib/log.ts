import pino, { type Logger } from 'pino';
import { env } from './env';

let root: Logger | undefined;

/**
 * The log of this process: lines of JSON on standard output in production, for eyes in development and
 * for a command in a terminal. Its level is `LOG_LEVEL`.
 */
export function log(): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    timestamp: pino.stdTimeFunctions.isoTime,
    // The process and the host are known to whoever collects the lines.
    base: null,
    ...(isForEyes() && {
      transport: { target: 'pino-pretty', options: { translateTime: 'SYS:HH:MM:ss' } },
    }),
  });
  return root;
}

/** The log of one request: each of its lines has the id that the response carries as `x-request-id`. */
export function requestLog(requestId: string | null | undefined): Logger {
  return requestId ? log().child({ requestId }) : log();
}

function isForEyes(): boolean {
  const isCommand = process.env.NEXT_RUNTIME === undefined;
  return env().NODE_ENV === 'development' || (isCommand && process.stdout.isTTY);
}
