import { createServer } from 'node:net';
import { Problem } from './steps.mjs';

/**
 * Makes sure that the server will be able to listen.
 * @param {{ port: number, host?: string }} address port 0 for any
 * @returns {Promise<number>} the port, a free one for 0
 */
export function checkPort({ port, host }) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new Problem(portProblem(error, port, host))));
    probe.listen({ port, host }, () => {
      const listening = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(listening.port));
    });
  });
}

function portProblem(error, port, host) {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken: another program listens there, perhaps another Khamsap. End it, or choose another port: PORT=${port < 65535 ? port + 1 : 3001} npm start`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose one from 1024 on: PORT=3001 npm start`;
    default:
      return `The server cannot listen on HOST=${host ?? ''}, port ${port} (${error.code}). Leave HOST out to listen on every address of this machine.`;
  }
}
