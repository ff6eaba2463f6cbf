// Ids of what comes new into the archive.
import { randomBytes } from 'node:crypto';

/** 80 random bits in letters and digits that survive every file system and every eye. */
export const newId = (): string =>
  BigInt(`0x1${randomBytes(10).toString('hex')}`)
    .toString(32)
    .slice(1);
