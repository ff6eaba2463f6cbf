// Reads this repository's own source: which files there are, and what each imports and calls. The parser is the one
// that Vite bundles with, so that what is found here is what is built.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

export const root = path.resolve(import.meta.dirname, '../..');

/** Folders with TypeScript of ours. */
const folders = ['shared', 'electron', 'renderer', 'scripts', 'test'] as const;

/** What is made or fetched, and never part of the repository. It is what .gitignore names. */
export const generated = ['.git', 'node_modules', 'out', 'dist', '.cache'];

export interface Import {
  /** As written: `./result.ts`, `#shared/result.ts`, `zod`. */
  specifier: string;
  /** Loaded only when that code runs, by `import()`. */
  isDynamic: boolean;
  /** Gone after the compiler: only types were imported. */
  isTypeOnly: boolean;
}

export interface Source {
  /** From the repository's root, with forward slashes: `shared/plan/plan.ts`. */
  file: string;
  text: string;
  imports: Import[];
  /** The whole file as a tree, in the form that ESLint calls ESTree. */
  program: unknown;
}

/** All files of the repository, generated ones left out, as paths from its root. */
export function allFiles(folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (generated.includes(name)) return [];
    return entry.isDirectory() ? allFiles(name) : [name];
  });
}

/** Every TypeScript file of ours, parsed. Throws for one that does not parse. */
export function allSources(): Source[] {
  const isOurs = (file: string) => /\.tsx?$/.test(file) && folders.some((folder) => file.startsWith(`${folder}/`));
  return allFiles().filter(isOurs).map(readSource);
}

function readSource(file: string): Source {
  return parseSource(file, readFileSync(path.join(root, file), 'utf8'));
}

/** What `text` would be as the file of that name. */
export function parseSource(file: string, text: string): Source {
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const staticImports = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    isDynamic: false,
    isTypeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  const reExports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, isDynamic: false, isTypeOnly: isType }] : [],
    ),
  );
  const dynamicImports = module.dynamicImports.map(({ moduleRequest }) => ({
    // A request like `'./cli/main.ts'`, with its quotes. Anything computed fails the test that resolves it.
    specifier: text.slice(moduleRequest.start, moduleRequest.end).replace(/^(['"`])(.*)\1$/, '$2'),
    isDynamic: true,
    isTypeOnly: false,
  }));
  return { file, text, program, imports: [...staticImports, ...reExports, ...dynamicImports] };
}

/** A file of the repository for imports of ours, else undefined: `zod` and `node:fs` are somebody else's. */
export function importedFile(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#shared/')) return specifier.slice(1);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''));
  return undefined;
}

/** `@noble/hashes` for `@noble/hashes/sha2.js`, `node:fs` for `node:fs/promises`. */
export function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

export interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** Every node of a parsed file, from the outside in. */
export function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (isNode(value)) {
    yield value;
    for (const [key, child] of Object.entries(value)) if (key !== 'parent') yield* nodesOf(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
