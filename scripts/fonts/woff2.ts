// Which characters a WOFF2 file has signs for. Only as much of the format as that takes (W3C, WOFF File Format 2.0).
import { brotliDecompressSync } from 'node:zlib';

const SIGNATURE = 0x774f4632;
const HEADER_BYTES = 48;
/** Places of the known tags that matter here; the others are only passed over. */
const CMAP = 0;
const TRANSFORMED_TAGS = [10, 11]; // glyf, loca: transformed unless they say version 3
const CUSTOM_TAG = 0x3f;

interface Cursor {
  bytes: Buffer;
  at: number;
}

/** A number in seven bits a byte, the highest first. */
function readBase128(cursor: Cursor): number {
  let value = 0;
  for (let count = 0; count < 5; count += 1) {
    const byte = cursor.bytes.readUInt8(cursor.at++);
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) return value;
  }
  throw new Error('A number of the table directory has more than five bytes.');
}

/** How many bytes a table takes in the decompressed data, and whether it is the character map. */
function readEntry(cursor: Cursor): { isCmap: boolean; length: number } {
  const flags = cursor.bytes.readUInt8(cursor.at++);
  const known = flags & CUSTOM_TAG;
  const version = flags >> 6;
  if (known === CUSTOM_TAG) cursor.at += 4;
  const length = readBase128(cursor);
  const isTransformed = TRANSFORMED_TAGS.includes(known) ? version !== 3 : version !== 0;
  return { isCmap: known === CMAP, length: isTransformed ? readBase128(cursor) : length };
}

function cmapOf(file: Buffer): Buffer {
  if (file.readUInt32BE(0) !== SIGNATURE) throw new Error('This is no WOFF2 file.');
  const cursor = { bytes: file, at: HEADER_BYTES };
  const entries = Array.from({ length: file.readUInt16BE(12) }, () => readEntry(cursor));
  const data = brotliDecompressSync(file.subarray(cursor.at, cursor.at + file.readUInt32BE(20)));
  let start = 0;
  for (const { isCmap, length } of entries) {
    if (isCmap) return data.subarray(start, start + length);
    start += length;
  }
  throw new Error('The font has no character map.');
}

/** Format 4: segments of the characters up to U+FFFF. */
function readSegments(table: Buffer): number[] {
  const count = table.readUInt16BE(6) / 2;
  const found: number[] = [];
  for (let segment = 0; segment < count; segment += 1) {
    const end = table.readUInt16BE(14 + segment * 2);
    const start = table.readUInt16BE(16 + (count + segment) * 2);
    const delta = table.readUInt16BE(16 + (2 * count + segment) * 2);
    const rangeAt = 16 + (3 * count + segment) * 2;
    const range = table.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const own = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - start) * 2);
      if (((own === 0 ? 0 : own + delta) & 0xffff) !== 0) found.push(code);
    }
  }
  return found;
}

/** Format 12: groups of any characters. */
function readGroups(table: Buffer): number[] {
  const groups = Array.from({ length: table.readUInt32BE(12) }, (_, index) => 16 + index * 12);
  return groups.flatMap((at) => {
    const [start, end] = [table.readUInt32BE(at), table.readUInt32BE(at + 4)];
    return Array.from({ length: end - start + 1 }, (_, index) => start + index);
  });
}

/** Gives the code points that a font has signs for, in ascending order. */
export function codePointsOf(file: Buffer): number[] {
  const cmap = cmapOf(file);
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4));
  const found = starts.flatMap((start) => {
    const table = cmap.subarray(start);
    const format = table.readUInt16BE(0);
    return format === 4 ? readSegments(table) : format === 12 ? readGroups(table) : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}
