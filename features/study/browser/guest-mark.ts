import { readLocal, writeLocal } from './local-storage';

const MARK = 'khamsap-guest';

/** Whether a guest studied in this browser, so that there may be something to move; opens no database. */
export const hasGuestWork = (): boolean => readLocal(MARK) !== null;

export const markGuestWork = (isThere: boolean): void => writeLocal(MARK, isThere ? '1' : null);
