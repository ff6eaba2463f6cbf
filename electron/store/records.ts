// The records on the pages of a database, table by table unknown: every page is taken by itself, so that a damaged page
// costs its own records and nothing else. The format: https://sqlite.org/fileformat2.html#b_tree_pages
import { PAGE_SIZE, type PageFile } from './page-file.ts';

export type Value = string | number | Buffer | null;

export interface Place {
  page: number;
  cell: number;
}

export interface RawRecord {
  /** A table with row numbers, or an index (as which SQLite also keeps a table WITHOUT ROWID). */
  kind: 'table' | 'index';
  /** The number of the row; 0 in an index. */
  number: number;
  /** How many values it says it has; fewer are given when its end cannot be read. */
  width: number;
  values: Value[];
}

interface Layout {
  kind: RawRecord['kind'];
  header: number;
  /** Bytes before each record: an inner page of an index has the number of a page there. */
  skip: number;
}

/** The pages that hold records, by their first byte. Inner pages of tables hold none. */
const LAYOUTS = new Map<number, Layout>([
  [0x02, { kind: 'index', header: 12, skip: 4 }],
  [0x0a, { kind: 'index', header: 8, skip: 0 }],
  [0x0d, { kind: 'table', header: 8, skip: 0 }],
]);
/** The first page begins with the file's own header. */
const FILE_HEADER = 100;
/** Room for the part of a record that stays on its page; the rest goes to overflow pages. */
const MOST_LOCAL = { table: PAGE_SIZE - 35, index: Math.floor(((PAGE_SIZE - 12) * 64) / 255) - 23 };
const LEAST_LOCAL = Math.floor(((PAGE_SIZE - 12) * 32) / 255) - 23;
const OVERFLOW = PAGE_SIZE - 4;

/** Reads SQLite's number of variable length: seven bits a byte, at most nine bytes. */
function readVarint(bytes: Buffer, at: number): { value: number; end: number } {
  let value = 0;
  for (let end = at; end < at + 8; end += 1) {
    const byte = bytes[end] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: end + 1 };
  }
  return { value: value * 256 + (bytes[at + 8] ?? 0), end: at + 9 };
}

/** How many bytes of a record stay on its page. */
function localLength(length: number, kind: RawRecord['kind']): number {
  if (length <= MOST_LOCAL[kind]) return length;
  const wanted = LEAST_LOCAL + ((length - LEAST_LOCAL) % OVERFLOW);
  return wanted <= MOST_LOCAL[kind] ? wanted : LEAST_LOCAL;
}

/** Gives the bytes of a record, fewer when its chain of overflow pages breaks off. */
function payloadOf(pages: PageFile, bytes: Buffer, at: number, length: number, kind: RawRecord['kind']): Buffer {
  const local = localLength(length, kind);
  const parts = [bytes.subarray(at, at + local)];
  let missing = length - local;
  let next = missing > 0 && at + local + 4 <= bytes.length ? bytes.readUInt32BE(at + local) : 0;
  while (missing > 0 && next > 0 && next <= pages.count) {
    const overflow = pages.read(next);
    if (overflow.length < 4) break;
    const part = overflow.subarray(4, 4 + Math.min(missing, OVERFLOW));
    parts.push(part);
    missing -= part.length;
    next = part.length === 0 ? 0 : overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** Bytes of the whole numbers, by their type in a record's header. */
const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8] as const;

/** Gives a value and its length, or nothing when it reaches past the end. The archive holds no fractions. */
function valueAt(payload: Buffer, at: number, type: number): { value: Value; length: number } | undefined {
  if (type === 0) return { value: null, length: 0 };
  if (type === 8 || type === 9) return { value: type - 8, length: 0 };
  const length = INTEGER_BYTES[type] ?? Math.max(0, Math.floor((type - 12) / 2));
  if (at + length > payload.length) return undefined;
  if (type < 6) return { value: payload.readIntBE(at, length), length };
  if (type === 6) return { value: Number(payload.readBigInt64BE(at)), length };
  const bytes = payload.subarray(at, at + length);
  return { value: type % 2 === 1 ? bytes.toString('utf8') : bytes, length };
}

function decode(payload: Buffer): { width: number; values: Value[] } {
  const header = readVarint(payload, 0);
  const types: number[] = [];
  for (let at = header.end; at < Math.min(header.value, payload.length); ) {
    const type = readVarint(payload, at);
    types.push(type.value);
    at = type.end;
  }
  const values: Value[] = [];
  let at = header.value;
  for (const type of types) {
    const read = valueAt(payload, at, type);
    if (!read) break;
    values.push(read.value);
    at += read.length;
  }
  return { width: types.length, values };
}

const startOf = (page: number): number => (page === 1 ? FILE_HEADER : 0);

/** Gives the record at a place, or nothing when there is none. */
export function recordAt(pages: PageFile, { page, cell }: Place): RawRecord | undefined {
  const bytes = pages.read(page);
  const layout = LAYOUTS.get(bytes[startOf(page)] ?? 0);
  if (!layout) return undefined;
  const { kind, header, skip } = layout;
  const pointer = startOf(page) + header + cell * 2;
  if (pointer + 2 > bytes.length) return undefined;
  const length = readVarint(bytes, bytes.readUInt16BE(pointer) + skip);
  if (length.value > pages.count * PAGE_SIZE) return undefined;
  const number = kind === 'table' ? readVarint(bytes, length.end) : { value: 0, end: length.end };
  return { kind, number: number.value, ...decode(payloadOf(pages, bytes, number.end, length.value, kind)) };
}

/** Gives every record on every page, with its place. */
export function* allRecords(pages: PageFile): Generator<{ place: Place; record: RawRecord }> {
  for (let page = 1; page <= pages.count; page += 1) {
    const bytes = pages.read(page);
    const start = startOf(page);
    if (!LAYOUTS.has(bytes[start] ?? 0) || bytes.length < start + 5) continue;
    const cells = Math.min(bytes.readUInt16BE(start + 3), PAGE_SIZE / 4);
    for (let cell = 0; cell < cells; cell += 1) {
      const record = recordAt(pages, { page, cell });
      if (record) yield { place: { page, cell }, record };
    }
  }
}
