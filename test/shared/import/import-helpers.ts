// What the tests of importing share.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importDocument } from '#shared/import/import.ts';
import type { Imported } from '#shared/import/imported.ts';
import { expectOk } from '../../helpers/app.ts';

/** Gives ids that count. */
export function newIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

/** Imports a text that must be accepted. */
export const imported = (text: string): Imported =>
  expectOk(importDocument(text, { newId: newIds(), stamp: { by: 'Ada', at: 1 } }));

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/runbooks');

/** The text of one of the strangers' runbooks. */
export const runbook = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
