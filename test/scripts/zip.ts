// Makes a small zip archive in memory: stored entries with Unix file modes, as Electron's releases have them.
import { crc32 } from 'node:zlib';

export interface ZipEntry {
  name: string;
  text: string;
  mode: number;
}

/** The archive's bytes. */
export function zip(entries: ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const data = Buffer.from(entry.text);
    const facts = commonFacts(name, data);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, data]);
    files.push(file);
    directory.push(Buffer.concat([directoryHead(), facts, directoryTail(entry.mode, offset), name]));
    offset += file.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...files, list, endRecord(entries.length, list.length, offset)]);
}

/** What the local header and the directory both say: version, flags, method, time, date, checksum, sizes, lengths. */
function commonFacts(name: Buffer, data: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(0x5a21, 8);
  facts.writeUInt32LE(crc32(data), 10);
  facts.writeUInt32LE(data.length, 14);
  facts.writeUInt32LE(data.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

/** The signature, and "made on Unix", which is what makes the file modes count. */
function directoryHead(): Buffer {
  return Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3])]);
}

function directoryTail(mode: number, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  return tail;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
