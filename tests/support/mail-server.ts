import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server on the loopback that keeps what it is given, as it came over the wire. */
export async function startMailServer() {
  const mails: string[] = [];
  const waiting: ((mail: string) => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      text(stream).then((mail) => {
        const next = waiting.shift();
        if (next) next(mail);
        else mails.push(mail);
        done();
      }, done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** The next mail that has not been taken yet. */
    next: async (): Promise<string> =>
      mails.shift() ?? new Promise((resolve) => waiting.push(resolve)),
    /** How many mails nobody has taken. */
    count: () => mails.length,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
