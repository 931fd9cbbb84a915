import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { linkLifeMillis } from '../domain/link';
import { ROLES, type Role } from '../domain/role';
import { formTextsOf } from './form-texts';
import { UsersView, type UsersViewProps } from './users-view';

interface User {
  id: string;
  name: string;
  email: string;
  role: Role;
  isActive: boolean;
  lastSeenAt: Date | null;
}

const dayMillis = 24 * 60 * 60 * 1000;
/** A session says once in this time that it is in use, so that no finer one is true. */
const finestMillis = dayMillis;

/** The people with an account, for an admin. */
export function UsersPage({
  locale,
  viewerId,
  q,
  found: { users, page, pageCount, count },
  now,
}: {
  locale: Lang;
  viewerId: string;
  q: string;
  found: { users: readonly User[]; page: number; pageCount: number; count: number };
  now: Date;
}) {
  const { t, format } = textsOf(locale);
  const days = (kind: keyof typeof linkLifeMillis) =>
    t('accounts.users.linkDays', { days: linkLifeMillis[kind] / dayMillis });
  const lastSeen = (date: Date) =>
    now.getTime() - date.getTime() < finestMillis
      ? t('accounts.users.today')
      : format.relativeTime(date, { now, unit: 'day' });
  return (
    <UsersView
      // Another list is other rows, each with what was done to it.
      key={`${page} ${q}`}
      data={pack<UsersViewProps>({
        locale,
        q,
        page,
        pageCount,
        pageNames: Object.fromEntries(
          Array.from({ length: pageCount }, (_, i) => [
            i + 1,
            t('pagination.page', { page: i + 1 }),
          ]),
        ),
        users: users.map(({ id, name, email, role, isActive, lastSeenAt }) => ({
          id,
          name,
          email,
          role,
          isActive,
          lastSeen: lastSeenAt ? lastSeen(lastSeenAt) : t('accounts.users.never'),
          isYou: id === viewerId,
          roleLabel: t('accounts.users.roleOf', { name }),
          actionsLabel: t('accounts.users.actionsFor', { name }),
        })),
        form: formTextsOf(locale),
        roles: messagesOf(locale).roles,
        roleSaved: Object.fromEntries(
          ROLES.map((role) => [role, t('accounts.users.roleSaved', { role: t(`roles.${role}`) })]),
        ) as Record<Role, string>,
        texts: {
          ...messagesOf(locale).accounts.users,
          count: t('accounts.users.count', { count }),
          invitationLife: days('invitation'),
          resetLife: days('reset'),
          pages: t('pagination.label'),
          previous: t('pagination.previous'),
          next: t('pagination.next'),
        },
      })}
    />
  );
}
