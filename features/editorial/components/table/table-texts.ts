import type { messagesOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';

type Desk = ReturnType<typeof messagesOf>['desk'];

/** What the browser puts a name or a number in the place of. */
export const namePlace = '{name}';
export const countPlace = '{count}';

/** The words of the table. */
export interface TableWords {
  texts: Omit<Desk['table'], 'count' | 'cut' | 'select' | 'done'> & {
    /** With `namePlace` in it. */
    select: string;
    /** With `countPlace` in it. */
    done: string;
  };
  statuses: Desk['statuses'];
  lacks: Desk['lacks'];
  errors: Desk['errors'];
  languages: Record<Lang, string>;
  categories: readonly { value: string; name: string }[];
  close: string;
}

/** The sentence for a code of an answer. */
export const errorText = (errors: Desk['errors'], code: string): string =>
  Object.hasOwn(errors, code) ? errors[code as keyof Desk['errors']] : errors.unexpected;

/** Why a concept could not be changed with others. */
export const reasonText = ({ reasons }: TableWords['texts'], code: string): string =>
  Object.hasOwn(reasons, code) ? reasons[code as keyof typeof reasons] : reasons.other;
