// The sample plan against the example that Holdpoint was made for: communications, roles and the review. S-numbers are those of the requirements.
import { describe, expect, test } from 'vitest';
import { list, plan, roleName } from './sample-plan.ts';

describe('communications', () => {
  const HOUR = 3600;
  const offset = (seconds: number) => ({ at: 'offset', seconds });

  test.each<[string, object, RegExp, string[], string[]]>([
    ['S173', offset(-24 * HOUR), /scheduled/, ['Internal stakeholders'], ['email', 'chat']],
    ['S174', offset(-HOUR), /One hour/, ['Engineering', 'Product', 'Support'], ['chat']],
    ['S175', offset(0), /Deployment starting/, ['All stakeholders'], ['chat']],
    ['S176', offset(HOUR / 2), /Progress/, ['Stakeholders'], ['chat']],
    ['S177', offset(2 * HOUR), /complete, now monitoring/, ['All stakeholders'], ['email', 'chat']],
    ['S178', { at: 'event', event: 'rollback' }, /Rollback/, ['All stakeholders'], ['chat', 'email', 'status']],
  ])('%s the message at %j is planned', (_, on, event, audience, channels) => {
    const found = list(plan.communications.entries).filter((entry) => event.test(entry.event));
    expect(found).toMatchObject([{ on, audience, channels: channels.map((kind) => ({ kind })) }]);
    expect(found.map(({ sender }) => roleName(sender))).toEqual(['Communication Coordinator']);
  });

  test('S175 S179 chat goes to #releases', () => {
    const channels = list(plan.communications.entries).flatMap((entry) => entry.channels);
    const rooms = channels.filter(({ kind }) => kind === 'chat').map(({ room }) => room);
    expect(new Set(rooms)).toEqual(new Set(['#releases']));
  });

  test('S180 only the rollback message is on the rollback branch', () => {
    const branches = list(plan.communications.entries).map(({ branch }) => branch);
    expect(branches).toEqual(['main', 'main', 'main', 'main', 'main', 'rollback']);
  });

  const template = (name: string) => list(plan.communications.templates).find((one) => one.name === name);

  test.each([
    ['S175', 'Start', '🚀'],
    ['S177', 'Complete', '✅'],
    ['S178', 'Rollback', '⚠️'],
  ])('%s the message "%s" begins with %s', (_, name, sign) => {
    expect(template(name)?.body.startsWith(`${sign} `)).toBe(true);
  });

  test.each<[string, string, RegExp[]]>([
    ['S173 S181', 'Announcement', [/\{\{version\}\}/, /\{\{date_time\}\}/]],
    [
      'S183',
      'Complete',
      [/\{\{version\}\}/, /success/, /systems are healthy/, /next 24 hours/, /Thanks to the whole team/],
    ],
    [
      'S184 S185',
      'Rollback',
      [/\{\{version\}\}/, /\{\{reason\}\}/, /\{\{minutes\}\} minutes/, /update follows shortly/],
    ],
  ])('%s the message "%s" says what it must', (_, name, parts) => {
    for (const part of parts) expect(template(name)?.body).toMatch(part);
  });
});

describe('roles', () => {
  const role = (name: string) => list(plan.roles).find((one) => one.name === name);

  test.each<[string, string, string, RegExp[]]>([
    ['S187', 'Deployment Lead', 'lead', [/Coordinates/, /go or no-go/, /communication/]],
    ['S188', 'Technical Executor', 'executor', [/commands/, /migrations/, /infrastructure/]],
    ['S189', 'Monitoring Observer', 'observer', [/dashboards/, /anomalies/, /metrics/]],
    ['S190', 'Communication Coordinator', 'communications', [/updates/, /status page/, /support/]],
    ['S191', 'QA Validator', 'qa', [/smoke tests/, /functions/, /issues/]],
    ['S196', 'Backup Engineer', 'backupEngineer', [/Stands in/]],
    ['S197', 'On-call Engineer', 'onCall', [/on call/]],
  ])('%s the %s has its kind and its duties', (_, name, kind, duties) => {
    expect(role(name)?.kind).toBe(kind);
    for (const [index, duty] of duties.entries()) expect(role(name)?.duties[index]).toMatch(duty);
  });

  test.each(list(plan.roles).map((one) => [one.name, one] as const))(
    'S192 to S198 the %s is a confirmed person',
    (_, one) => {
      expect(plan.preparation.confirmed).toHaveProperty(one.holder ?? '');
      expect(one.backup).not.toBe(one.holder);
    },
  );

  test('S167 S169 those who decide about a rollback are three people', () => {
    const { primary = '', backup = '', escalation = '' } = plan.rollback.decision;
    const holders = [primary, backup, escalation].map((id) => plan.roles.byId[id]?.holder);
    expect(new Set(holders).size).toBe(3);
  });

  test('everyone has initials of their own and a way to be reached', () => {
    const people = list(plan.people);
    expect(new Set(people.map(({ initials }) => initials)).size).toBe(people.length);
    for (const { contact } of people) expect(contact).toMatch(/@example\.com, \+49 30 23125 \d{3}$/);
  });
});

describe('the release and the review', () => {
  test('the release goes from v2.0.3 to v2.1.0, Saturday night in Berlin, with a backup window', () => {
    const zone = 'Europe/Berlin';
    expect(plan.release).toMatchObject({ version: 'v2.1.0', previousVersion: 'v2.0.3', changeReference: 'CHG-4182' });
    expect(plan.window.start).toEqual({ at: '2026-11-28T22:00', zone });
    expect(plan.window.end).toEqual({ at: '2026-11-29T02:00', zone });
    expect(plan.window.backup?.start).toEqual({ at: '2026-12-05T22:00', zone });
    expect(plan.clock.t0).toEqual({ anchor: 'planStart' });
  });

  test('S017 to S051 Blue-Green is chosen, with levels, facts and a rationale', () => {
    const { axes, facts, pattern, rationale } = plan.strategy;
    expect([axes.risk.level, axes.impact.level, axes.complexity.level]).toEqual(['high', 'critical', 'complex']);
    expect(Object.values(facts)).not.toContain('unknown');
    expect([pattern, rationale]).toEqual(['blueGreen', expect.stringMatching(/seconds/)]);
  });

  test('S008 to S014 the prerequisites are ticked, but for the pattern, which ticks itself', () => {
    const keys = list(plan.prerequisites).map(({ key }) => key);
    expect(keys).toEqual(['scope', 'gates', 'access', 'pattern', 'migrations', 'window', 'knowledge']);
    const ticked = Object.keys(plan.preparation.ticks).map((id) => plan.prerequisites.byId[id]?.key);
    expect(ticked.sort()).toEqual(keys.filter((key) => key !== 'pattern').sort());
  });

  test('S210 to S213 the walk-through has its four items', () => {
    const texts = list(plan.review.walkThrough).map(({ text }) => text);
    expect(texts).toEqual([
      expect.stringMatching(/every phase/),
      expect.stringMatching(/unclear steps/),
      expect.stringMatching(/rollback/),
      expect.stringMatching(/agreement of the team/),
    ]);
  });

  test('nothing is claimed that did not happen: no rehearsal, no sign-off, a draft', () => {
    expect(plan.preparation.rehearsals.order).toEqual([]);
    expect(plan.preparation.signOffs.order).toEqual([]);
    expect(plan.preparation.status).toEqual({ kind: 'draft' });
  });
});
