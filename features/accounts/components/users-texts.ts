import type { Role } from '../domain/role';
import type { FormTexts } from './form-texts';

type TextKey =
  | 'title'
  | 'count'
  | 'list'
  | 'search'
  | 'submitSearch'
  | 'none'
  | 'showAll'
  | 'name'
  | 'lastSeen'
  | 'you'
  | 'deactivated'
  | 'undo'
  | 'reset'
  | 'deactivate'
  | 'reactivate'
  | 'deactivateTitle'
  | 'deactivateText'
  | 'reactivateTitle'
  | 'reactivateText'
  | 'resetTitle'
  | 'resetText'
  | 'resetDone'
  | 'invite'
  | 'inviteTitle'
  | 'inviteText'
  | 'inviteSubmit'
  | 'inviteAnother'
  | 'invitationLife'
  | 'resetLife'
  | 'link'
  | 'copyLink'
  | 'copied'
  | 'linkOnce'
  | 'linkSent'
  | 'busy'
  | 'cancel'
  | 'close'
  | 'pages'
  | 'previous'
  | 'next';

/** The words of the page of users. */
export interface UsersWords {
  form: FormTexts;
  roles: Record<Role, string>;
  /** What is said when somebody has got a role. */
  roleSaved: Record<Role, string>;
  texts: Record<TextKey, string>;
}
