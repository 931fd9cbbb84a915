import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { ROLES, type Role } from '@/features/accounts/domain/role';
import { OperatorError } from '@/lib/errors';

interface CreateOptions {
  email: string;
  name: string;
  role: Role;
}

const reasons: Record<string, string> = {
  required: 'is missing',
  tooLong: 'is too long',
  email: 'is no e-mail address',
  passwordTooShort: 'needs at least 10 characters',
  emailTaken: 'has an account already',
};

/** `khamsap user create`: an account from the shell. */
export function registerUser(program: Command): void {
  const user = program.command('user').description('the people with an account');
  user
    .command('create')
    .description(
      'make an account; the password is read from KHAMSAP_PASSWORD or from the standard input, so that it is in no list of processes',
    )
    .requiredOption('--email <address>', 'to sign in with')
    .requiredOption('--name <name>', 'as others see it')
    .option('--role <role>', ROLES.join(', '), parseRole, 'admin')
    .action(create);
}

function parseRole(value: string): Role {
  const role = ROLES.find((one) => one === value);
  if (!role) throw new OperatorError(`A role is one of ${ROLES.join(', ')}.`);
  return role;
}

async function create({ email, name, role }: CreateOptions): Promise<void> {
  // Only now: what hashes the password takes half a second to load, which no other command needs.
  const { createUser } = await import('@/features/accounts/service');
  const password = process.env.KHAMSAP_PASSWORD ?? (await text(process.stdin)).trimEnd();
  const result = await createUser({ email, name, role, password });
  if (result.ok) return console.log(`${email} can sign in as ${role}.`);
  const said = Object.entries(result.fieldErrors ?? {}).map(
    ([field, code]) => `${field} ${reasons[code] ?? code}`,
  );
  throw new OperatorError(`No account was made: ${said.join(', ') || result.code}.`);
}
