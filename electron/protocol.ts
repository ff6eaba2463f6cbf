// Serves the built pages under app://holdpoint/ with a strict content policy. Nothing else has that origin, and no
// path leads out of the folder.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { fileOf, SCHEME } from './address.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

// Vite writes this placeholder into the pages; react-aria reads the nonce for the one style element it adds.
const NONCE = '__CSP_NONCE__';

const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // Positions of a row or a bar stand in style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** Makes app:// a secure origin of its own. Call before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

async function respond(address: string, root: string): Promise<Response> {
  const file = fileOf(address, root);
  const type = file && TYPES[path.extname(file)];
  if (!file || !type) return new Response('not found', { status: 404 });
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    // Whatever the reason, the page is not there for the reader; the address is the only thing that was asked.
    return new Response('not found', { status: 404 });
  }
  const nonce = randomBytes(16).toString('base64');
  const body = type.startsWith('text/html') ? bytes.toString('utf8').replaceAll(NONCE, nonce) : new Uint8Array(bytes);
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': contentPolicy(nonce),
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Answers app:// from a folder. Call when the app is ready. */
export function servePages(root: string): void {
  protocol.handle(SCHEME, (request) => respond(request.url, root));
}
