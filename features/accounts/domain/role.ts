/** What people may do, each more than the one before (design, section 8). */
export const ROLES = ['learner', 'contributor', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks for something. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  role: Role;
}

export const isRole = (value: unknown): value is Role => ROLES.includes(value as Role);

/** Whether a role has all rights of another. */
export const hasRole = (role: Role, needed: Role): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(needed);
