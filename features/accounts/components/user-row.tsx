'use client';

import Ellipsis from 'lucide-react/icons/ellipsis';
import { useId, useState } from 'react';
import type { Lang } from '@/language/lang';
import { answerOf } from '@/ui/answer-of';
import { Badge } from '@/ui/badge';
import { cx } from '@/ui/cx';
import { Menu } from '@/ui/menu';
import { Row } from '@/ui/rows';
import { Select } from '@/ui/select';
import { toast } from '@/ui/toast-store';
import { setRoleAction } from '../actions';
import { ROLES, type Role } from '../domain/role';
import { leaveFor } from './auth-client';
import { problemText } from './problem-text';
import { type UserChange, UserDialog } from './user-dialog';
import type { UsersWords } from './users-texts';

export interface UserData {
  id: string;
  name: string;
  email: string;
  role: Role;
  isActive: boolean;
  lastSeen: string;
  /** Whether this is who looks at the list. */
  isYou: boolean;
  roleLabel: string;
  actionsLabel: string;
}

export const userColumns =
  'md:grid md:grid-cols-[minmax(0,1fr)_12rem_9rem_2.75rem] md:items-center md:gap-x-6';

/** Somebody with an account: their role, which is saved as it is chosen, and what else can be done. */
export function UserRow({
  locale,
  user,
  words,
}: {
  locale: Lang;
  user: UserData;
  words: UsersWords;
}) {
  const [isActive, setIsActive] = useState(user.isActive);
  const [change, setChange] = useState<UserChange>();
  const [isOpen, setIsOpen] = useState(false);
  const { texts } = words;
  const ask = (next: UserChange) => {
    setChange(next);
    setIsOpen(true);
  };
  return (
    <Row className={cx(userColumns, 'relative max-md:flex max-md:flex-col max-md:gap-y-2')}>
      <div className="min-w-0 max-md:w-full max-md:pe-12">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <span className="wrap-anywhere">{user.name}</span>
          {user.isYou && <Badge tone="accent">{texts.you}</Badge>}
          {!isActive && <Badge tone="warning">{texts.deactivated}</Badge>}
        </p>
        <p className="text-small wrap-anywhere text-ink-2">{user.email}</p>
      </div>
      <RoleSelect locale={locale} user={user} words={words} />
      <p className="text-small text-ink-2 max-md:w-full">
        <span className="text-ink-3 md:sr-only">{texts.lastSeen}: </span>
        {user.lastSeen}
      </p>
      <Menu
        label={user.actionsLabel}
        align="end"
        className="grid size-9 place-items-center rounded-control text-ink-2 transition-colors hover:bg-accent-wash hover:text-accent-ink touch:size-11 max-md:absolute max-md:end-0 max-md:top-2 md:justify-self-end"
        items={[
          { key: 'reset', label: texts.reset, onSelect: () => ask('reset') },
          isActive
            ? {
                key: 'deactivate',
                label: texts.deactivate,
                danger: true,
                separated: true,
                onSelect: () => ask('deactivate'),
              }
            : {
                key: 'reactivate',
                label: texts.reactivate,
                separated: true,
                onSelect: () => ask('reactivate'),
              },
        ]}
      >
        <Ellipsis aria-hidden className="size-5" />
      </Menu>
      {change && (
        <UserDialog
          key={change}
          locale={locale}
          user={user}
          change={change}
          words={words}
          isOpen={isOpen}
          onOpenChange={setIsOpen}
          onActive={setIsActive}
        />
      )}
    </Row>
  );
}

function RoleSelect({ locale, user, words }: { locale: Lang; user: UserData; words: UsersWords }) {
  const problemId = useId();
  const [role, setRole] = useState(user.role);
  const [problem, setProblem] = useState<string>();
  const { texts, roles, roleSaved, form } = words;
  const save = async (next: Role, before: Role, isUndo = false) => {
    setRole(next);
    setProblem(undefined);
    const answer = await answerOf(setRoleAction(user.id, next));
    if (!answer.ok) {
      setRole(before);
      setProblem(problemText(form, answer.code));
      return;
    }
    // Who is an admin no longer may not see this page either.
    if (user.isYou && next !== 'admin') return leaveFor(`/${locale}/account`);
    toast({
      title: user.name,
      description: roleSaved[next],
      tone: 'good',
      action: isUndo
        ? undefined
        : { label: texts.undo, onSelect: () => void save(before, next, true) },
    });
  };
  return (
    <div className="min-w-0 max-md:w-full">
      <Select
        className="max-md:w-44"
        aria-label={user.roleLabel}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && problemId}
        value={role}
        onChange={({ target }) => save(target.value as Role, role)}
      >
        {ROLES.map((value) => (
          <option key={value} value={value}>
            {roles[value]}
          </option>
        ))}
      </Select>
      {problem && (
        <p id={problemId} role="alert" className="mt-1 text-label text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
