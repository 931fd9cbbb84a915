import { createTransport } from 'nodemailer';
import { env } from './env';
import { log } from './log';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
}

const patienceMillis = 10_000;

let transport: ReturnType<typeof createTransport> | undefined;

/** Whether a mail server is configured. */
export const canSendMail = (): boolean => env().KHAMSAP_SMTP_URL !== undefined;

/** Hands a mail to the mail server; what goes wrong is logged. @returns whether the server took it */
export async function sendMail(mail: Mail): Promise<boolean> {
  const { KHAMSAP_SMTP_URL: url, KHAMSAP_MAIL_FROM: from } = env();
  if (url === undefined) return false;
  transport ??= createTransport({
    url,
    connectionTimeout: patienceMillis,
    greetingTimeout: patienceMillis,
    socketTimeout: patienceMillis,
  });
  try {
    await transport.sendMail({ from, ...mail });
    return true;
  } catch (error) {
    log().error({ err: error }, 'a mail could not be sent');
    return false;
  }
}
