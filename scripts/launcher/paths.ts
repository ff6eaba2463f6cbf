// Where things are in this repository and in the cache that checkouts share. It creates nothing.
import os from 'node:os';
import path from 'node:path';

export const repositoryRoot = path.resolve(import.meta.dirname, '../..');

/** The folder for what is fetched and compiled once: HOLDPOINT_CACHE, else the user's cache folder. */
export function cacheRoot(env: NodeJS.ProcessEnv): string {
  if (env.HOLDPOINT_CACHE) return path.resolve(env.HOLDPOINT_CACHE);
  return path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'holdpoint');
}

/** `env` with the commands of node_modules first in PATH, as npm scripts have them. */
export function withLocalCommands(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const commands = path.join(repositoryRoot, 'node_modules', '.bin');
  return { ...env, PATH: [commands, env.PATH ?? ''].join(path.delimiter) };
}
