// The guide as the app has it, read from its files.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Guide } from '#shared/guide/page.ts';
import { readGuide } from '#shared/guide/read-page.ts';

const folder = path.resolve(import.meta.dirname, '../../resources/guide');

export const guideFiles = (): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));

export const guide = (): Guide => readGuide(guideFiles());
