import { expect, test } from 'vitest';
import { fileOf, isOurs } from '../../electron/address.ts';

test.each([
  ['app://holdpoint/index.html', true],
  ['app://holdpoint/', true],
  ['app://holdpoint.evil/index.html', false],
  ['app://holdpoint@evil/index.html', false],
  ['app://evil/app://holdpoint/', false],
  ['https://holdpoint/index.html', false],
  ['file:///app://holdpoint/', false],
  ['appx://holdpoint/', false],
  ['app:holdpoint', false],
  ['', false],
  ['about:blank', false],
])('%s is ours: %s', (address, expected) => {
  expect(isOurs(address)).toBe(expected);
});

test('an address names the file below the root', () => {
  expect(fileOf('app://holdpoint/assets/a.js', '/pages')).toBe('/pages/assets/a.js');
  expect(fileOf('app://holdpoint/a%20b.css?x#y', '/pages')).toBe('/pages/a b.css');
});

test('dots that the address itself resolves stay inside', () => {
  expect(fileOf('app://holdpoint/../secret', '/pages')).toBe('/pages/secret');
  expect(fileOf('app://holdpoint/%2e%2e/secret', '/pages')).toBe('/pages/secret');
});

test.each([
  'app://holdpoint/',
  'app://holdpoint/..%2fsecret',
  'app://holdpoint/a/..%2f..%2fsecret',
  'app://holdpoint/%2e%2e%2fpages-secret/a.js',
  'app://holdpoint/a%00.js',
  'app://holdpoint/%E0%A4%A',
  'app://other/a.js',
])('%s leads to no file', (address) => {
  expect(fileOf(address, '/pages')).toBeUndefined();
});
