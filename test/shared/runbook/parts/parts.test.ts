// The parts that leave alone: every sub-section that is asked for is there and filled, of a whole plan and of an empty one.
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import type { Section } from '#shared/runbook/blocks.ts';
import { runbookHtml } from '#shared/runbook/html/write.ts';
import { runbookMarkdown } from '#shared/runbook/markdown/write.ts';
import { checkInsOf, rhythmsOf } from '#shared/runbook/parts/check-ins.ts';
import { PART_NAMES, type PartName, partFileName, partOutline } from '#shared/runbook/parts/part.ts';
import { hasContent } from '#shared/runbook/sections/parts.ts';
import { maskSecrets } from '#shared/secrets/secrets.ts';
import { aPlan } from '../../../helpers/plan-builder.ts';
import { samplePlan } from '../../../helpers/sample.ts';

const NOTHING = 'Nothing is planned here yet.';

const textOf = (part: PartName, plan = samplePlan()): string => runbookMarkdown(partOutline(plan, part));

/** What stands below a heading of a document, up to the next one that is no deeper. */
function below(text: string, heading: string): string {
  const level = heading.indexOf(' ');
  const [, after = ''] = `\n${text}`.split(`\n${heading}\n`);
  return after.split(new RegExp(`\n#{1,${level}} `))[0] ?? '';
}

const SUB_SECTIONS = [
  'Deployment strategy',
  'Pre-deployment tasks',
  'Deployment steps',
  'Database migrations',
  'Verification steps',
  'Rollback procedures',
  'Rationale',
  'Team assignments',
  'Communication plan',
];

test('the release plan’s section has its six sub-sections and the three beside them, all filled', () => {
  const text = textOf('release-plan');
  expect(text).toMatch(/^# Release Plan: v2\.1\.0\n/);
  const headings = text.split('\n').filter((line) => /^### /.test(line));
  expect(headings).toEqual(SUB_SECTIONS.map((title, at) => `### 6.${at + 1} ${title}`));
  for (const heading of headings) expect(below(text, heading).trim().length).toBeGreaterThan(100);
  expect(text).not.toContain(NOTHING);
  expect(below(text, '## 6. Deployment Plan')).toContain('**Owner:** Deployment coordinator');
});

test('the sub-sections hold what they are named after', () => {
  const text = textOf('release-plan');
  const part = (at: number): string => below(text, `### 6.${at} ${SUB_SECTIONS[at - 1]}`);
  expect(part(1)).toContain('**Pattern:** Blue-Green');
  expect(part(2)).toMatch(/- \[ \] Backup verified \(step 1\.\d .*\)/);
  expect(part(2)).toContain('- [x] On-call confirmed: ');
  expect(part(2)).toContain('Stakeholders notified: Deployment scheduled, Fri 27 Nov, 22:00');
  for (const hour of ['Health of production checked', 'No incident is open', 'Team assembled'])
    expect(part(2)).toContain(hour);
  expect(part(3)).toMatch(/\*\*1\.1 .*\*\*[\s\S]*```/);
  expect(part(4)).toContain('001_add_oauth_tokens.sql');
  for (const seen of ['200 OK', '| Error rate |', '| Response time p95 |', 'No errors in the logs'])
    expect(part(5)).toContain(seen);
  expect(part(6)).toContain('Procedure A: Roll back to blue');
  expect(part(7)).not.toContain('#### Rationale');
  expect(part(8)).toContain('| Deployment Lead | Marta Weiß |');
  expect(part(9)).toContain('| Time | Audience | Channel | Message |');
});

test('the deployment plan stands alone: what ships and when, then the same parts', () => {
  const text = textOf('deployment-plan');
  const headings = text.split('\n').filter((line) => /^## /.test(line));
  expect(headings).toEqual(['## Deployment Information', ...SUB_SECTIONS.map((title, at) => `## ${at + 1}. ${title}`)]);
  expect(text).toContain('**Date:** Sat 28 Nov 2026');
});

test('a blank plan has every sub-section, and each says that it is empty', () => {
  const plan = aPlan('Release').build();
  for (const part of ['release-plan', 'deployment-plan'] as const)
    for (const title of SUB_SECTIONS) expect(textOf(part, plan)).toMatch(new RegExp(`^#+ [\\d.]+ ${title}$`, 'm'));
  const emptyOf = (sections: Section[]): string[] =>
    sections.flatMap((one) => [...(hasContent(one) ? [] : [one.title]), ...emptyOf(one.sections)]);
  for (const part of PART_NAMES) {
    expect(emptyOf(partOutline(plan, part).sections)).toEqual([]);
    expect(textOf(part, plan)).toContain(part === 'monitoring' ? '**Watched from:** T-0' : NOTHING);
  }
});

test('communications are one table by time, and placeholders stay', () => {
  const text = textOf('communications');
  expect(text).toContain('| Fri 27 Nov, 22:00 (T-24 h) | Internal stakeholders | E-mail, Chat #releases |');
  expect(text.indexOf('(T-24 h)')).toBeLessThan(text.indexOf('(T-0)'));
  expect(text).toContain('Customer Portal {{version}} will be deployed on {{date_time}}');
});

test('flags stand by date, with their removal', () => {
  const schedule = below(textOf('flags'), '## Schedule');
  const days = [...schedule.matchAll(/^\| Day (\d+) /gm)].map(([, day]) => Number(day));
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(schedule).toContain('| Day 1 | Sun 29 Nov 2026 | oauth_authentication | Internal users | 5 % | Go on when:');
  expect(schedule).toContain('| Day 7 | Sat 5 Dec 2026 | oauth_authentication | | | Removed from the code |');
});

test('monitoring has figures, alerts, criteria and the days behind the deployment', () => {
  const text = textOf('monitoring');
  for (const seen of ['| Error rate | 0.1 % | 0.5 % | 5 % |', 'Error rate above 5 % for 5 min', 'Health endpoints'])
    expect(text).toContain(seen);
  const days = below(text, '### Check-ins');
  expect(days).toContain('| Sun 29 Nov 2026, 00:30 | +1 h | Errors, response times, business figures | Monitoring |');
  expect(days).toContain('| Sun 29 Nov 2026, 01:00 | +1 h 30 min |');
  expect(days).toContain('| Mon 30 Nov 2026, 23:30 | +2 days | Final assessment');
  expect(days.match(/Follow-up/g)).toHaveLength(12);
});

test.each([
  ['standard', 15, 30, 48],
  ['hotfix', 10, 30, 24],
  ['major', 15, 30, 28 * 24],
  ['other', 15, 30, 48],
] as const)('a %s release is watched as is usual for it', (type, firstHour, nextHours, hours) => {
  const [first, second] = rhythmsOf(type);
  expect([first?.every, second?.every, second?.until]).toEqual([firstHour * 60, nextHours * 60, 4 * 3600]);
  const times = checkInsOf(type).map(({ at }) => at);
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  expect(times.at(-1)).toBe(hours * 3600);
  expect(times).toContain(24 * 3600);
});

test('the files are named as release plans are', () => {
  const plan = samplePlan();
  expect(partFileName(plan, 'release-plan')).toBe('v2.1.0-release-plan');
  expect(partFileName(plan, 'deployment-plan')).toBe('2.1.0-deployment-plan');
  expect(partFileName(aPlan('Search').build(), 'monitoring')).toBe('Search monitoring');
});

test('secrets are masked, counted for the part alone, and both writers say the same', () => {
  const secret = ['hunter', '2'].join('');
  const plan: Plan = aPlan('Release')
    .phase('Deploy')
    .step('Log in', { command: `PGPASSWORD=${secret} psql` })
    .build();
  const { plan: masked } = maskSecrets(plan);
  const deployment = partOutline(masked, 'deployment-plan');
  expect(deployment.status).toBe('Draft, 1 secret masked');
  expect(partOutline(masked, 'communications').status).toBe('Draft');
  for (const text of [runbookMarkdown(deployment), runbookHtml(deployment)]) {
    expect(text).toContain('«masked»');
    expect(text).not.toContain(secret);
  }
});
