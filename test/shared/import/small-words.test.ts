// The small things that people write beside a step.
import { expect, test } from 'vitest';
import { estimateIn, estimateInCell, estimateWithin } from '#shared/import/strangers/durations.ts';
import { phaseKindOf, topicOf } from '#shared/import/strangers/heading-words.ts';
import { momentAt } from '#shared/import/strangers/offsets.ts';
import { readHead } from '#shared/import/strangers/read-head.ts';

test.each([
  ['5 min', 300],
  ['10m', 600],
  ['~1h', 3600],
  ['1h 30m', 5400],
  ['1.5 hours', 5400],
  ['90 s', 90],
  ['ca. 5 Minuten', 300],
  ['2 Std.', 7200],
  ['est. 10 min', 600],
])('%s is a time', (text, expected) => {
  expect(estimateIn(text)).toEqual({ expected, source: 'guess' });
});

test('a range has a best and a worst, "30+" is open, a bare number in a column of minutes counts minutes', () => {
  expect(estimateIn('5-10 minutes')).toEqual({ best: 300, expected: 450, worst: 600, source: 'guess' });
  expect(estimateIn('30+ min')).toEqual({ expected: 1800, open: true, source: 'guess' });
  expect(estimateInCell('20')).toEqual({ expected: 1200, source: 'guess' });
  expect(estimateWithin('Wait 10 minutes for the caches')).toMatchObject({ expected: 600 });
});

test.each(['5 minimal', '10', 'version 5', '99999 h', ''])('%j is none', (text) => {
  expect(estimateIn(text)).toBeUndefined();
});

test.each([
  ['T-60', -3600],
  ['T+1h30m', 5400],
  ['T-0', 0],
  ['T0: go', 0],
  ['T+00:30', 1800],
  ['t-15 min: freeze', -900],
  ['T-1d', -86_400],
])('%s counts from T-0', (text, seconds) => {
  expect(momentAt(text)).toMatchObject({ seconds, isTimeOfDay: false });
});

test.each([
  ['22:05 start', 79_500],
  ['9:00 pm', 75_600],
  ['10.30 Uhr', 37_800],
])('%s is a time of day', (text, seconds) => {
  expect(momentAt(text)).toMatchObject({ seconds, isTimeOfDay: true });
});

test.each(['T5', 'Test 5', '10.30 is a version', '25:00', 'Tea'])('%j is no moment', (text) => {
  expect(momentAt(text)).toBeUndefined();
});

const head = (text: string) => readHead(text, (name) => name === 'Anna');

test.each([
  ['Stop workers (DBA, 10m)', { title: 'Stop workers', owner: 'DBA', estimate: { expected: 600 } }],
  [
    '**Stop** workers — Owner: Lea Kern — ~5 min',
    { title: 'Stop workers', owner: 'Lea Kern', estimate: { expected: 300 } },
  ],
  ['T-30: Freeze (Anna)', { title: 'Freeze', owner: 'Anna', moment: { words: 'T-30' } }],
  ['Ask @bob to look', { title: 'Ask @bob to look', owner: '@bob' }],
  ['@bob: look', { title: 'look', owner: '@bob' }],
  ['Take backup [15 minutes] @bob', { title: 'Take backup', owner: '@bob', estimate: { expected: 900 } }],
  ['Watch the graphs for 2h', { title: 'Watch the graphs for 2h', kind: 'watch', estimate: { expected: 7200 } }],
])('%s', (text, expected) => {
  expect(head(text)).toMatchObject(expected);
});

test.each(['see (chapter 3) now', 'mail ops@example.invalid', 'copy a - b', 'Restart (Bernd)'])(
  '%s is only a title',
  (text) => {
    expect(head(text)).toEqual({ title: text, details: '', kind: 'do' });
  },
);

test('a long text is a title and the rest', () => {
  const more = 'It goes on for quite some time. '.repeat(10).trim();
  expect(head(`Begin with this. ${more}`)).toMatchObject({ title: 'Begin with this.', details: more });
  expect(head(`**Begin** with this. ${more}`).title).toBe('Begin');
});

test.each([
  ['Rollback plan', 'rollback'],
  ['5. Rollback procedure: database', 'rollback'],
  ['When to roll back', 'triggers'],
  ['Go / No-Go', 'holdPoint'],
  ['Kommunikationsplan', 'communications'],
  ['Contacts and escalation', 'people'],
  ['Verification', 'verification'],
  ['Test the rollback', undefined],
  ['Notify the team', undefined],
  ['Notification service rollout', undefined],
  ['Holdpoint', undefined],
])('%s is about %s', (title, topic) => {
  expect(topicOf(title)).toBe(topic);
});

test.each([
  ['Pre-deployment', 'prepare'],
  ['Database migration', 'database'],
  ['Roll-out', 'application'],
  ['Smoke tests', 'smoke'],
  ['Nachbereitung', 'monitor'],
  ['Timeline', 'other'],
])('a phase called %s is of the kind %s', (title, kind) => {
  expect(phaseKindOf(title)).toBe(kind);
});
