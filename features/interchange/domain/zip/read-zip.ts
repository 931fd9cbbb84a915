import { Inflate } from 'fflate';
import { UnreadableImport } from '../entry';

/** A file in an archive. */
export interface ZipPart {
  name: string;
  /** 0: stored, 8: deflated. */
  method: number;
  packedSize: number;
  size: number;
  /** Of its local header. */
  offset: number;
}

export interface ZipLimits {
  /** What all parts together may be when they are unpacked, in bytes. */
  total: number;
}
const usualLimits: ZipLimits = { total: 300_000_000 };
/** How many times its packed size a large part may be. */
const largestRatio = 250;
const smallPart = 10_000_000;

/** As many bytes as so many packed ones may be; more are a bomb. */
export const mostUnpacked = (packedSize: number): number =>
  Math.max(smallPart, packedSize * largestRatio);

const mostParts = 200_000;

const endSignature = 0x06054b50;
const endSize = 22;
const longestComment = 0xffff;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const end64Signature = 0x06064b50;
const locator64Size = 20;
const locator64Signature = 0x07064b50;
const unknown = 0xffffffff;

/**
 * The parts of a zip archive (APPNOTE 6.3, with zip64) by name, before anything is unpacked.
 * @throws UnreadableImport `empty`, `otherKind` for what is no zip or is encrypted, `truncated`, `tooLarge` for more
 *   than the limit (300 MB) as the archive itself says, `bomb` for what is packed more than 250 times
 */
export function readZipDirectory(
  bytes: Uint8Array,
  limits: ZipLimits = usualLimits,
): Map<string, ZipPart> {
  if (bytes.length === 0) throw new UnreadableImport('empty');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0, true) !== 0x4b50) {
    throw new UnreadableImport('otherKind');
  }
  try {
    return checked(partsOf(bytes, view), limits);
  } catch (error) {
    // A field lies behind the end.
    throw error instanceof RangeError ? new UnreadableImport('truncated') : error;
  }
}

function partsOf(bytes: Uint8Array, view: DataView): ZipPart[] {
  let { count, at } = directoryOf(view);
  if (count > mostParts) throw new UnreadableImport('tooLarge');
  const parts: ZipPart[] = [];
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== entrySignature) throw new UnreadableImport('truncated');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    if (view.getUint16(at + 8, true) & 1)
      throw new UnreadableImport('otherKind', undefined, 'encrypted');
    const sizes = {
      size: view.getUint32(at + 24, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    readZip64Sizes(sizes, view, at + 46 + nameLength, extraLength);
    const method = view.getUint16(at + 10, true);
    parts.push({ name: new TextDecoder().decode(name), method, ...sizes });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return parts;
}

/** Where the directory begins, and how many parts it has. */
function directoryOf(view: DataView): { count: number; at: number } {
  const last = view.byteLength - endSize;
  const first = Math.max(0, last - longestComment);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const start = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    return start === unknown || count === 0xffff ? directory64Of(view, at) : { count, at: start };
  }
  throw new UnreadableImport('truncated');
}

function directory64Of(view: DataView, end: number): { count: number; at: number } {
  const locator = end - locator64Size;
  if (view.getUint32(locator, true) !== locator64Signature) throw new UnreadableImport('truncated');
  const at = numberAt(view, locator + 8);
  if (view.getUint32(at, true) !== end64Signature) throw new UnreadableImport('truncated');
  return { count: numberAt(view, at + 32), at: numberAt(view, at + 48) };
}

/** Fills in what has no room in 32 bits. */
function readZip64Sizes(
  sizes: Record<'size' | 'packedSize' | 'offset', number>,
  view: DataView,
  start: number,
  length: number,
): void {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    for (const field of ['size', 'packedSize', 'offset'] as const) {
      if (sizes[field] !== unknown) continue;
      sizes[field] = numberAt(view, value);
      value += 8;
    }
  }
}

const numberAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function checked(parts: readonly ZipPart[], limits: ZipLimits): Map<string, ZipPart> {
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.total) throw new UnreadableImport('tooLarge');
  const bomb = parts.find(({ size, packedSize }) => size > mostUnpacked(packedSize));
  if (bomb) throw new UnreadableImport('bomb', undefined, bomb.name);
  return new Map(parts.map((part) => [part.name.replace(/^\//u, ''), part]));
}

/** Packed bytes that are unpacked at once. */
const sliceLength = 16_384;

/**
 * The bytes of a part, in pieces.
 * @throws UnreadableImport `bomb` when it is longer than the archive says, `truncated` when it is shorter or broken,
 *   `otherKind` for another method than deflate
 */
export function* unpack(bytes: Uint8Array, part: ZipPart): Generator<Uint8Array> {
  const { name, method, size } = part;
  let length = 0;
  for (const piece of method === 8
    ? inflated(packedBytes(bytes, part), name)
    : stored(bytes, part)) {
    length += piece.length;
    if (length > size) throw new UnreadableImport('bomb', undefined, name);
    yield piece;
  }
  if (length < size) throw new UnreadableImport('truncated', undefined, name);
}

function* stored(bytes: Uint8Array, part: ZipPart): Generator<Uint8Array> {
  if (part.method !== 0) throw new UnreadableImport('otherKind', undefined, part.name);
  yield packedBytes(bytes, part);
}

function packedBytes(bytes: Uint8Array, { name, offset, packedSize }: ZipPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isThere = offset + 30 <= bytes.length && view.getUint32(offset, true) === localSignature;
  if (!isThere) throw new UnreadableImport('truncated', undefined, name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new UnreadableImport('truncated', undefined, name);
  return bytes.subarray(start, start + packedSize);
}

function* inflated(packed: Uint8Array, name: string): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += sliceLength) {
    const end = at + sliceLength;
    try {
      inflate.push(packed.subarray(at, end), end >= packed.length);
    } catch {
      throw new UnreadableImport('truncated', undefined, name);
    }
    yield* pieces;
    pieces = [];
  }
}
