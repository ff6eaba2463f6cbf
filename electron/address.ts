// The addresses of our own pages. Addresses are compared after parsing, never by prefix.
import path from 'node:path';

export const SCHEME = 'app';
const HOST = 'holdpoint';
export const ORIGIN = `${SCHEME}://${HOST}`;

function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

/** Whether an address is a page or file of ours. */
export function isOurs(address: string): boolean {
  const url = parse(address);
  return url?.protocol === `${SCHEME}:` && url.host === HOST;
}

/** Gives the file below `root` that an address names, or nothing when it names none or leads outside. */
export function fileOf(address: string, root: string): string | undefined {
  if (!isOurs(address)) return undefined;
  let name: string;
  try {
    name = decodeURIComponent(new URL(address).pathname);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return undefined;
  }
  if (name.includes('\0')) return undefined;
  const file = path.join(root, name);
  const relative = path.relative(root, file);
  const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return isInside ? file : undefined;
}
