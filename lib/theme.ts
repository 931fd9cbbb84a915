/** The colours that a reader chose; anything else in the cookie follows the system. */
export function readTheme(cookie: string | undefined): 'system' | 'light' | 'dark' {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'system';
}
