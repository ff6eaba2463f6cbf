// A mirror of Electron's releases on this machine, with one tiny release, and a place to install it into: a copy of
// the npm package `electron`, so that the real one is never written.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import path from 'node:path';
import { repositoryRoot } from '../../scripts/launcher/paths.ts';
import { zip } from './zip.ts';

const modules = path.join(repositoryRoot, 'node_modules');

/** The pinned version of Electron. */
export const electronVersion: string = JSON.parse(
  readFileSync(path.join(modules, 'electron', 'package.json'), 'utf8'),
).version;

export interface Mirror {
  /** For ELECTRON_MIRROR. */
  url: string;
  /** Each request so far, as `METHOD /path`. */
  requests: string[];
  close(): Promise<void>;
}

/** Starts a mirror whose release for linux-x64 holds a shell script and a version file, with a right checksum file. */
export async function startMirror(): Promise<Mirror> {
  const name = `electron-v${electronVersion}-linux-x64.zip`;
  const archive = zip([
    { name: 'electron', text: '#!/bin/sh\necho a tiny Electron\n', mode: 0o755 },
    { name: 'version', text: electronVersion, mode: 0o644 },
  ]);
  const sum = createHash('sha256').update(archive).digest('hex');
  const files = new Map<string, Buffer>([
    [`/v${electronVersion}/${name}`, archive],
    [`/v${electronVersion}/SHASUMS256.txt`, Buffer.from(`${sum} *${name}\n`)],
  ]);
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const body = files.get(request.url ?? '');
    response.writeHead(body ? 200 : 404).end(request.method === 'HEAD' ? undefined : body);
  });
  return { url: await listen(server), requests, close: () => close(server) };
}

/** Lets the server listen at a free port of this machine, and gives its address. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/`;
}

/** An address of this machine at which nobody listens any more. */
export async function closedAddress(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await close(server);
  return url;
}

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

/** Copies the package into `folder` and lets it find its dependencies. Gives the copy's path. */
export function copyElectronPackage(folder: string): string {
  const copy = path.join(folder, 'node_modules', 'electron');
  mkdirSync(path.dirname(copy), { recursive: true });
  const withoutDownload = (file: string) => !['dist', 'path.txt'].includes(path.basename(file));
  cpSync(path.join(modules, 'electron'), copy, { recursive: true, filter: withoutDownload });
  for (const scope of ['@electron', '@electron-internal']) {
    symlinkSync(path.join(modules, scope), path.join(folder, 'node_modules', scope));
  }
  return copy;
}
