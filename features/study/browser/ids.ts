import { readLocal, writeLocal } from './local-storage';

/** A UUID of version 4; `crypto.randomUUID` is missing on pages without HTTPS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  })
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const DEVICE = 'khamsap-device';
let ofThisPage: string | undefined;

/** The id that this browser made for itself; where it cannot be kept, of this page. */
export function deviceId(): string {
  ofThisPage ??= readLocal(DEVICE) ?? newId();
  writeLocal(DEVICE, ofThisPage);
  return ofThisPage;
}
