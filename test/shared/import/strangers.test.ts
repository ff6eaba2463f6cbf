// Runbooks as strangers write them, and what becomes of each.
import { describe, expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { imported, runbook } from './import-helpers.ts';

/** A step in one line: its depth as dashes, title, kind, minutes, role, marks. */
function stepLine(plan: Plan, id: string): string {
  const step = plan.steps[id];
  if (!step) throw new Error(`There is no step ${id}.`);
  const { title, depth, kind, estimate, role, effect, commands, checks } = step;
  const marks = [
    kind === 'do' ? '' : kind,
    estimate?.expected === undefined ? '' : `${estimate.expected / 60} min`,
    role === undefined ? '' : `@${plan.roles.byId[role]?.name}`,
    effect === 'reversible' ? '' : 'final',
    commands.length === 0 ? '' : `${commands.length} commands`,
    checks.length === 0 ? '' : `${checks.length} checks`,
  ].filter((mark) => mark !== '');
  return `${'-'.repeat(depth)}${title}${marks.length > 0 ? ` [${marks.join(', ')}]` : ''}`;
}

/** Phases by title, with their steps. */
const phasesOf = (plan: Plan): Record<string, string[]> =>
  Object.fromEntries(
    plan.phases.order.map((id) => {
      const phase = plan.phases.byId[id];
      return [phase?.title ?? '', (phase?.steps ?? []).map((step) => stepLine(plan, step))];
    }),
  );

const all = <T>({ order, byId }: { order: string[]; byId: Record<string, T> }): T[] => order.map((id) => byId[id] as T);

test('a checklist: boxes are steps, nested boxes checks', () => {
  const { plan, counts } = imported(runbook('checklist.md'));
  expect(plan.title).toBe('Release checklist: billing 3.4.0');
  expect(plan.release.version).toBe('3.4.0');
  expect(phasesOf(plan)).toEqual({
    'Before the release': [
      'Announce the freeze in #releases [5 min]',
      'Take a backup of the billing database [20 min, @DBA, 2 checks]',
      'Confirm on-call coverage [@marco]',
    ],
    Release: [
      'Put billing into maintenance [2 min]',
      'Deploy the new images [1 commands]',
      'Run the migrations [15 min, @Lena Vogt, 1 commands]',
    ],
    'After the release': ['Watch error rates for 30 minutes [watch, 30 min]', 'Close the change ticket'],
  });
  expect(counts).toEqual({ phases: 3, steps: 8, checks: 2, commands: 2, tables: 0, notes: 4 });
  const commands = Object.values(plan.steps).flatMap((step) => step.commands);
  expect(commands.map(({ language, expect: expected }) => [language, expected])).toEqual([
    ['sh', 'successfully rolled out'],
    ['sql', undefined],
  ]);
});

test('a numbered list without headings: one phase, a hold point, a command that is not indented', () => {
  const { plan } = imported(runbook('numbered.md'));
  expect(phasesOf(plan)).toEqual({
    'Deployment of shop-api 2.7': [
      'Log in to the jump host.',
      'Stop the workers: [1 commands]',
      'Copy the release. [5 min, 1 commands]',
      'Wait 10 minutes for the queue to drain. [wait, 10 min]',
      'Start the workers. [1 commands]',
      'Check the health page.',
    ],
  });
  const [hold] = all(plan.holdPoints);
  expect(hold).toMatchObject({
    question: 'Go/no-go: is the queue empty?',
    criteria: [{ text: 'Queue length is 0' }, { text: 'No alert is open' }],
  });
  const before = hold && 'before' in hold.place ? plan.steps[hold.place.before] : undefined;
  expect(before?.title).toBe('Start the workers.');
});

test('tables: steps, messages, roles and contacts by their header words', () => {
  const { plan, counts } = imported(runbook('table-driven.md'));
  expect(phasesOf(plan)).toEqual({
    Timeline: [
      'Freeze writes on the old site [10 min, @Lead, 1 commands]',
      'Final replication [45 min, @DBA]',
      'Switch DNS [15 min, @Ben, 1 commands]',
      'Smoke tests [20 min, @QA]',
      'Open the new site [@Lead]',
    ],
  });
  expect(counts.tables).toBe(4);
  expect(all(plan.communications.entries)).toMatchObject([
    { on: { at: 'offset', seconds: -3600 }, audience: ['Support', 'Sales'], channels: [{ kind: 'email' }] },
    { on: { at: 'offset', seconds: 2700 }, channels: [{ kind: 'status' }] },
    { on: { at: 'event', event: 'rollback' }, branch: 'rollback', channels: [{ kind: 'chat', room: '#ops-bridge' }] },
  ]);
  expect(all(plan.people).map(({ name, contact }) => [name, contact])).toEqual([
    ['Anna Schmidt', '+49 30 111'],
    ['Ben Ruiz', ''],
    ['Cleo Park', '+49 30 222'],
  ]);
  expect(all(plan.contacts)).toEqual([{ name: 'Carrier hotline', whatFor: 'Circuits', how: '+49 800 333' }]);
});

test('headings without lists: each is a step', () => {
  const { plan } = imported(runbook('headings-only.md'));
  expect(phasesOf(plan)).toEqual({
    'How to upgrade the search cluster': [
      'Disable shard allocation [1 commands]',
      'Upgrade node one [15 min, 1 commands]',
      'Enable shard allocation',
    ],
  });
  const details = Object.values(plan.steps).map((step) => step.details);
  expect(details[1]).toContain('```json\n{ "version": "8.2" }\n```');
});

test('the style of site reliability teams: groups, front matter, rollback, the point of no return', () => {
  const { plan } = imported(runbook('sre.md'));
  expect(plan.title).toBe('PostgreSQL major upgrade');
  expect(plan.release.summary).toContain('owner: team-db');
  expect(phasesOf(plan)['Detailed steps for the change']).toEqual([
    'Set label ~"change::in-progress"',
    'Silence the alerts: https://alerts.example.invalid/silences [1 checks]',
    'Stop Chef on all nodes [1 commands]',
    'Run the upgrade playbook [final, 1 commands]',
    'Replication lag is below one second',
  ]);
  expect(all(plan.holdPoints).map(({ question }) => question)).toEqual(['GO/NO-GO: does the on-call DBA agree?']);
  const [procedure] = all(plan.rollback.procedures);
  expect(procedure?.steps.map((id) => stepLine(plan, id))).toEqual([
    'Point the load balancer to the old cluster',
    'Start Chef again',
  ]);
});

test('German words', () => {
  const { plan } = imported(runbook('german.md'));
  expect(phasesOf(plan)).toEqual({
    Vorbereitung: ['Sicherung anlegen [30 min, @DBA]', 'Anwender informieren [5 min, @Leitung]'],
    Durchführung: [
      'Dienst anhalten [2 min]',
      'Schema anpassen [10 min, @DBA, 1 commands]',
      'Warte 5 Minuten [wait, 5 min]',
      'Dienst starten [2 min, @Leitung]',
    ],
    Nachbereitung: ['Überwachung einschalten', 'Änderung schließen'],
  });
  const [second] = plan.phases.order.slice(1);
  expect(all(plan.holdPoints)).toMatchObject([{ place: { after: second }, criteria: [{}, {}] }]);
  expect(all(plan.rollback.procedures)).toMatchObject([
    { title: 'Rückfallplan', useWhen: 'Nur bis 23:00 Uhr möglich.' },
  ]);
  expect(all(plan.communications.entries)).toMatchObject([
    { event: 'Beginn', audience: ['Personalabteilung'], channels: [{ kind: 'email' }] },
  ]);
});

test('nesting: five levels of steps, deeper ones noted, boxes in boxes are checks', () => {
  const { plan, notes } = imported(runbook('nested.md'));
  expect(phasesOf(plan).Apply).toEqual([
    'Site A',
    '-Rack 1',
    '--Host a1',
    '---Drain',
    '----Wait for sessions [wait]',
    '----Count sessions',
    '--Host a2',
    '-Rack 2',
    'Site B [3 checks]',
    '-Rack 3',
  ]);
  expect(notes).toMatchObject([{ line: 10 }]);
});

test('no heading at all, and nothing but prose', () => {
  expect(phasesOf(imported(runbook('no-headings.md')).plan)).toEqual({
    'Quick restart of the cache': ['stop writers', 'flush: cachectl flush', 'start writers [1 min]'],
  });
  const { plan, notes } = imported(runbook('prose.txt'));
  expect(Object.values(phasesOf(plan))[0]).toHaveLength(3);
  expect(notes.map(({ text }) => text)).toEqual(['There is no list: each paragraph became a step.']);
});

test('line ends of Windows make no difference', () => {
  const text = runbook('windows.md');
  expect(text).toContain('\r\n');
  expect(imported(text)).toEqual(imported(text.replaceAll('\r\n', '\n')));
  expect(phasesOf(imported(text).plan)).toEqual({
    Steps: ['Drain the queue [10 min]', 'Install the patch [1 commands]'],
    Checks: ['Mail arrives', 'Queue is short'],
  });
});

describe('phases with headings inside', () => {
  const { plan } = imported(runbook('phases-and-groups.md'));

  test('headings inside a phase are groups, or steps when there is no list under them', () => {
    expect(phasesOf(plan)).toEqual({
      'Phase 1: Prepare (T-60)': ['Release lead joins the bridge', 'DBA joins the bridge', 'Warm the caches [10 min]'],
      'Phase 2: Switch': ['Add the column [1 commands]', 'Traffic [2 commands]'],
      'Phase 3: Finish': ['Retire blue'],
    });
    expect(Object.values(plan.steps).map((step) => step.group)).toContain('Database');
    expect(all(plan.phases)[1]?.duration?.expected).toBe(1800);
  });

  test('verification, decision and rollback are told by their headings', () => {
    const phase = all(plan.phases)[1];
    expect(phase?.verification.map((id) => plan.checks[id]?.text)).toEqual([
      'Health endpoints answer 200',
      'No errors in the logs',
    ]);
    expect(all(plan.holdPoints)).toMatchObject([
      { place: { after: plan.phases.order[1] }, ifNoGo: { text: 'switch back to blue' } },
    ]);
    expect(all(plan.rollback.procedures).map(({ title }) => title)).toEqual(['Rollback: Phase 3: Finish']);
    expect(all(plan.rollback.triggers).map(({ mode }) => mode)).toEqual(['manual', 'automatic']);
  });

  test('messages and their drafts; the rest is the summary', () => {
    expect(all(plan.communications.templates)).toMatchObject([{ name: 'Start message', subject: 'Portal update' }]);
    expect(all(plan.communications.entries)).toHaveLength(2);
    expect(plan.release.summary).toContain('| Error rate | < 1 % |');
    expect(plan.release.summary).toContain('See the architecture page.');
  });
});

test('what a wiki exports: several headings of the first level, line breaks and pipes in cells', () => {
  expect(phasesOf(imported(runbook('confluence.md')).plan)).toEqual({
    '1 Preconditions': ['VPN access', 'Firmware image on the server'],
    '2 Roll-out': [
      'Upload the image and check its hash [@NOC]',
      'Reboot gateways | one by one [@NOC]',
      'Wait 15 min [wait, 15 min]',
    ],
    '3 Wrap-up': ['Tell sales', 'Order cake'],
  });
});
