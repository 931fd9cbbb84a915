import { z } from 'zod';
import { ROLES } from './domain/role';

export const minPasswordLength = 10;
export const maxPasswordLength = 128;

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'required')
  .max(254, 'tooLong')
  .pipe(z.email('email'));
export const nameSchema = z.string().trim().min(1, 'required').max(100, 'tooLong');
/** A password to be; one that is only compared may have any length. */
const passwordSchema = z
  .string()
  .min(1, 'required')
  .min(minPasswordLength, 'passwordTooShort')
  .max(maxPasswordLength, 'tooLong');
export const roleSchema = z.enum(ROLES);

export const forgottenSchema = z.object({ email: emailSchema });

export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, 'required').max(maxPasswordLength, 'tooLong'),
});

export const newAccountSchema = z.object({
  name: nameSchema,
  email: emailSchema,
  password: passwordSchema,
});
export type NewAccount = z.infer<typeof newAccountSchema>;

export const passwordChangeSchema = z.object({
  currentPassword: z.string().min(1, 'required').max(maxPasswordLength, 'tooLong'),
  newPassword: passwordSchema,
});

export const invitationSchema = z.object({ email: emailSchema, role: roleSchema });
export type Invitation = z.infer<typeof invitationSchema>;

/** What the owner of a link fills in; what the kind of the link does not ask for is not looked at. */
export const redemptionSchema = z.object({
  name: nameSchema.optional(),
  email: emailSchema.optional(),
  password: passwordSchema,
});
export type Redemption = z.infer<typeof redemptionSchema>;

export const userQuerySchema = z.object({
  q: z.string().trim().max(254).catch('').default(''),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
});
export type UserQuery = z.infer<typeof userQuerySchema>;
