import type { IncomingMessage } from 'node:http';
import { env } from './env';

/** The header that has the address of the client, whatever the client wrote into it. */
export const clientAddressHeader = 'x-khamsap-client';

/** Writes the address of the client into its header: of the connection, or what the proxy before this server says. */
export function nameClient({ headers, socket }: IncomingMessage): void {
  const forwarded = env().KHAMSAP_TRUST_PROXY
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined;
  headers[clientAddressHeader] = forwarded || socket.remoteAddress || '127.0.0.1';
}
