import { expect, test } from 'vitest';
import { destructiveWord } from '#shared/readiness/destructive.ts';

test.each([
  ['ALTER TABLE users DROP  COLUMN legacy;', 'DROP COLUMN'],
  ['drop table if exists users', 'drop table'],
  ['TRUNCATE sessions', 'TRUNCATE'],
  ['rm -rf /srv/old', 'rm -rf'],
  ['rm -fr build', 'rm -fr'],
  ['rm -v -r -f build', 'rm -v -r -f'],
  ['helm upgrade portal --force', '--force'],
  ['mkfs.ext4 /dev/sdb1', 'mkfs.ext4'],
])('%s looks destructive', (command, word) => {
  expect(destructiveWord(command)).toBe(word);
});

test.each([
  'git push --force-with-lease',
  'rm old.log',
  'echo "drop the old ones"',
  'confirm -rf',
  'tail -f app.log',
  '',
])('"%s" does not', (command) => {
  expect(destructiveWord(command)).toBeUndefined();
});

test('a long command is looked at in one go', () => {
  expect(destructiveWord(`rm ${'-a '.repeat(30_000)}`)).toBeUndefined();
});
