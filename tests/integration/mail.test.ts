// Links that are sent by mail, to a mail server on this machine.
import { afterAll, describe, expect, it } from 'vitest';
import { mailLink } from '@/features/accounts/actions-mail';
import { readLink, redeemLink, requestReset, setActive } from '@/features/accounts/service';
import { startMailServer } from '@/tests/support/mail-server';
import { testDatabase } from './support/database';
import { browser, made, now, password } from './support/people';

const server = await startMailServer();
afterAll(() => server.stop());
process.env.KHAMSAP_SMTP_URL = server.url;
process.env.KHAMSAP_MAIL_FROM = 'Khamsap <khamsap@example.org>';
await testDatabase();

/** What a mail says, out of the form in which it travels. */
function read(mail: string) {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n').replace(/\s/gu, '');
  const isBase64 = /^content-transfer-encoding: base64$/imu.test(head);
  const plain = rest
    .join('\n\n')
    .replace(/=\r\n/gu, '')
    .replace(/(?:=[0-9A-F]{2})+/gu, (bytes) =>
      Buffer.from(bytes.replaceAll('=', ''), 'hex').toString(),
    );
  return { head, text: isBase64 ? Buffer.from(body, 'base64').toString() : plain };
}

describe('a forgotten password', () => {
  it('is replaced by a link in a mail, in the language of who asked', async () => {
    const user = await made('learner');
    const link = await requestReset(` ${user.email.toUpperCase()} `, now());
    if (!link) throw new Error('no link');
    expect(link.to).toBe(user.email);
    expect(await mailLink('lo', 'reset', link)).toBe(true);
    const { head, text } = read(await server.next());
    expect(head).toContain(`To: ${user.email}`);
    expect(head).toContain('khamsap@example.org');
    expect(text).toContain(`http://localhost:3000/lo/links/${link.token}`);
    expect(text).toContain('ລະຫັດຜ່ານ');
    expect(await readLink(link.token, now())).toMatchObject({ ok: true, data: { kind: 'reset' } });
    await redeemLink(link.token, { password: 'another good password' }, now());
    const one = browser();
    const again = { email: user.email, password };
    expect((await one.post('/sign-in/email', again)).status).toBe(401);
    const next = { email: user.email, password: 'another good password' };
    expect((await one.post('/sign-in/email', next)).status).toBe(200);
  });

  it('makes no link for who has no account, or one that is deactivated, nor twice in five minutes', async () => {
    expect(await requestReset('nobody@example.org', now())).toBeNull();
    expect(await requestReset('no e-mail', now())).toBeNull();
    const gone = await made('learner');
    await setActive(await made('admin'), gone.id, false, now());
    expect(await requestReset(gone.email, now())).toBeNull();
    const user = await made('learner');
    expect(await requestReset(user.email, now())).not.toBeNull();
    expect(await requestReset(user.email, now())).toBeNull();
    const later = new Date(Date.now() + 5 * 60 * 1000 + 1000);
    expect(await requestReset(user.email, later)).not.toBeNull();
  });
});

it('an invitation is sent in each language', async () => {
  for (const locale of ['en', 'vi', 'lo'] as const) {
    await mailLink(locale, 'invitation', { to: 'eva@example.org', token: `token-${locale}` });
    expect(read(await server.next()).text).toContain(`/${locale}/links/token-${locale}`);
  }
});
