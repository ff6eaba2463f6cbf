// The first page of a database holds its header and the list of its tables: when it is damaged SQLite reads nothing at all.
// In a copy it can be replaced by the first page of a new archive, whose tables start on the same pages.
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

const PAGE = 4096;

/** Puts the first page of `fresh`, a new archive, into `copy`. Whether that helped shows in the rows' hashes. */
export function replaceFirstPage(copy: string, fresh: string): void {
  const page = Buffer.alloc(PAGE);
  const source = openSync(fresh, 'r');
  readSync(source, page, 0, PAGE, 0);
  closeSync(source);
  const target = openSync(copy, 'r+');
  const pages = Math.ceil(fstatSync(target).size / PAGE);
  page.writeUInt32BE(pages, 28); // the header's count of pages, and after it: no free pages
  page.writeUInt32BE(0, 32);
  page.writeUInt32BE(0, 36);
  writeSync(target, page, 0, PAGE, 0);
  closeSync(target);
}
