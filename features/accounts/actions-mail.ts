import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { env } from '@/lib/env';
import { sendMail } from '@/lib/mail';
import { type LinkKind, linkLifeMillis } from './domain/link';

const hourMillis = 60 * 60 * 1000;

/** Sends somebody a one-time link, in a language. @returns whether the mail server took it */
export async function mailLink(
  locale: Lang,
  kind: Exclude<LinkKind, 'setUp'>,
  { to, token }: { to: string; token: string },
): Promise<boolean> {
  const { t } = textsOf(locale);
  const link = `${env().origin}/${locale}/links/${token}`;
  const hours = linkLifeMillis[kind] / hourMillis;
  return sendMail({
    to,
    subject: t(`accounts.mail.${kind}Subject`),
    text: t(`accounts.mail.${kind}Text`, { link, hours }),
  });
}
