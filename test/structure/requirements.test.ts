// The map of requirements is complete, and what it points at is there.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './source.ts';

interface Row {
  number: string;
  kind: string;
  where: string[];
  tests: string[];
}

/** What a row may say about how the product answers a requirement; the page explains each. */
const KINDS = ['code', 'guide', 'constant', 'derived', 'run'];

/** The numbers of carrying out, which the run answers: planning owes them nothing but what the map says. */
const OF_THE_RUN = /^N0(1[5-9]|2\d|3\d|40|5[7-9])$|^S26[67]$/;

const pathsIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);

function rowsOf(text: string): Row[] {
  return text.split('\n').flatMap((line) => {
    const [, number = '', , kind = '', where = '', tests = ''] = line.split(/ *(?<!\\)\| */);
    return /^[SN]\d{3}$/.test(number) ? [{ number, kind, where: pathsIn(where), tests: pathsIn(tests) }] : [];
  });
}

const numbers = (letter: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(3, '0')}`);

const rows = rowsOf(readFileSync(path.join(root, 'docs/requirements.md'), 'utf8'));

test('every number of the origin and of its neighbours stands there once, in order', () => {
  expect(rows.map(({ number }) => number)).toEqual([...numbers('S', 267), ...numbers('N', 116)]);
});

describe.each(rows.map((row) => [row.number, row] as const))('%s', (number, { kind, where, tests }) => {
  test('says how it is answered, where and by which test', () => {
    expect(KINDS).toContain(kind);
    if (kind === 'run') expect(number).toMatch(OF_THE_RUN);
    else expect(where).not.toEqual([]);
    if (kind === 'code' || kind === 'derived') expect(tests).not.toEqual([]);
    if (kind === 'guide') expect(where.some((file) => file.startsWith('resources/guide/'))).toBe(true);
    const missing = [...where, ...tests].filter((file) => !existsSync(path.join(root, file)));
    expect(missing).toEqual([]);
    expect(tests.filter((file) => !file.startsWith('test/'))).toEqual([]);
  });
});
