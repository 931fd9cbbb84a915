import { FIELDS, type Field } from '../entry';

/** JSON says all there is. */
export const JSON_CARRIES: ReadonlySet<Field> = new Set(FIELDS);
