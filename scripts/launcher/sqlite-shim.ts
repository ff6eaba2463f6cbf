// better-sqlite3 for the development fallback. Its prebuilt binaries need Node-API 10; Electron 25 has 8. So the same
// sources are compiled once with a header that lives with less (napi8.h). node_modules stays as npm left it.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cached, fingerprint } from './cache.ts';
import { run } from './command.ts';
import { requirePackages } from './packages.ts';
import { say } from './say.ts';

const header = path.join(import.meta.dirname, 'napi8.h');
// The compiler's switches are in this file, so that a change of them asks for a new binary.
const recipe = [header, import.meta.filename];
const common = ['-w', '-O2', '-DNDEBUG', '-fPIC'];

/** The path of the compiled binary. Throws when there is no compiler, after saying how to get one. */
export async function sqliteBinding(cache: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const library = path.dirname(require.resolve('better-sqlite3/package.json'));
  // Both are Node packages' own files: better-sqlite3's package.json has a version, the other two export a folder.
  const { version } = require('better-sqlite3/package.json') as {
    version: string;
  };
  const headers = require('node-api-headers') as { include_dir: string };
  const wrapper = createRequire(path.join(library, 'package.json'))('node-addon-api') as { include_dir: string };
  const name = `better-sqlite3-${version}-napi8-${process.arch}-${fingerprint(...recipe.map((file) => fs.readFileSync(file)))}`;
  const folder = await cached(cache, name, async (fresh) => {
    requirePackages(['compiler']);
    say(`Compiling better-sqlite3 ${version} for the fallback (about half a minute, once).`);
    await compile(library, [wrapper.include_dir, headers.include_dir], fresh);
  });
  return path.join(folder, 'better_sqlite3.node');
}

async function compile(library: string, includes: string[], folder: string): Promise<void> {
  const sqlite = path.join(library, 'deps', 'sqlite3');
  const objects = ['sqlite3.o', 'better_sqlite3.o'].map((name) => path.join(folder, name));
  const [database = '', addon = ''] = objects;
  await Promise.all([
    run('gcc', [
      '-std=c99',
      ...common,
      ...sqliteDefines(library),
      '-c',
      path.join(sqlite, 'sqlite3.c'),
      '-o',
      database,
    ]),
    run('g++', [
      ...['-std=c++20', '-fvisibility=hidden', ...common, ...addonDefines],
      ...[...includes, sqlite].map((include) => `-I${include}`),
      ...['-include', header, '-c', path.join(library, 'src', 'better_sqlite3.cpp'), '-o', addon],
    ]),
  ]);
  const link = ['-shared', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-ldl', '-lpthread'];
  await run('g++', [...objects, ...link, '-o', path.join(folder, 'better_sqlite3.node')]);
  for (const object of objects) fs.rmSync(object);
}

const addonDefines = [
  '-DNAPI_VERSION=8',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  '-DBUILDING_NODE_EXTENSION',
  '-DNODE_GYP_MODULE_NAME=better_sqlite3',
];

/** SQLite's compile options as better-sqlite3 sets them: lines like `'SQLITE_ENABLE_FTS5',` in its build file. */
function sqliteDefines(library: string): string[] {
  const buildFile = fs.readFileSync(path.join(library, 'deps', 'defines.gypi'), 'utf8');
  return [...buildFile.matchAll(/^\s+'(\w+(?:=[^']*)?)',$/gm)].map((match) => `-D${match[1]}`);
}
