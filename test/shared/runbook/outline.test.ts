import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash } from '#shared/plan/canonical.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Block, Section } from '#shared/runbook/blocks.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { blocksOf, fact, rowsOf, sectionOf, stepsIn } from './outline-parts.ts';

const titles = (plan: Plan): string[] => runbookOutline(plan).sections.map(({ title }) => title);

test('the sample has every section of the origin, its phases in order', () => {
  expect(titles(samplePlan())).toEqual([
    'Deployment Information',
    'Deployment Strategy',
    'Team',
    'Prerequisites',
    'Pre-Deployment Checklist',
    'Phase 1: Pre-Deployment',
    'Phase 2: Database Migration',
    'Phase 3: Application Deployment',
    'Phase 4: Smoke Testing',
    'Phase 5: Monitoring',
    'Database Migrations',
    'Feature Flags',
    'Rollback Procedure',
    'Communication Plan',
    'Variables',
    'Metrics',
    'Contacts',
    'Review',
  ]);
});

test('the head answers what is asked first: date, time, pattern, duration, lead', () => {
  const blocks = blocksOf(samplePlan(), 'Deployment Information');
  expect(fact(blocks, 'Date')).toBe('Sat 28 Nov 2026 (flexible)');
  expect(fact(blocks, 'Time')).toBe('22:00 to Sun 29 Nov 2026, 02:00 (Europe/Berlin)');
  expect(fact(blocks, 'Deployment pattern')).toBe('Blue-Green');
  expect(fact(blocks, 'Estimated duration')).toBe('2 h 30 min');
  expect(fact(blocks, 'Deployment lead')).toBe('Marta Weiß');
});

test('an empty plan says what is not decided yet and leaves the rest out', () => {
  const plan = aPlan('Release').build();
  expect(titles(plan)).toEqual(['Deployment Information', 'Prerequisites']);
  expect(fact(blocksOf(plan, 'Deployment Information'), 'Deployment pattern')).toBe('Not decided yet');
  expect(runbookOutline(plan)).toMatchObject({ title: 'Deployment Runbook: Release', status: 'Draft' });
});

test('a phase is shown even while it is empty', () => {
  expect(titles(aPlan().phase('Prepare').build())).toContain('Phase 1: Prepare');
});

describe('the status of the plan', () => {
  const ready = (hash: string): Plan =>
    aPlan()
      .and((plan) => {
        plan.preparation.status = { kind: 'ready', hash };
      })
      .build();

  test('is ready while the content is the one that was found ready', () => {
    expect(runbookOutline(ready(contentHash(aPlan().build()))).status).toBe('Ready');
  });

  test('is a changed draft as soon as the content differs', () => {
    expect(runbookOutline(ready('0'.repeat(64))).status).toBe('Draft, changed since it was ready');
  });
});

describe('what does not apply', () => {
  test('says so with the reason', () => {
    const plan = aPlan()
      .and(({ applies }) => {
        applies.flags = { answer: 'no', reason: 'No new feature in this release' };
        applies.migrations = { answer: 'no' };
      })
      .build();
    const notice = (text: string) => ({ kind: 'notice', mark: 'Not applicable', text });
    expect(blocksOf(plan, 'Feature Flags')).toEqual([notice('No new feature in this release')]);
    expect(blocksOf(plan, 'Database Migrations')).toEqual([notice('The plan says so.')]);
  });

  test('still shows what is listed against it', () => {
    const plan = aPlan()
      .migration('001.sql')
      .and(({ applies }) => {
        applies.migrations = { answer: 'no' };
      })
      .build();
    expect(sectionOf(runbookOutline(plan), 'Database Migrations').sections).toHaveLength(1);
  });
});

test('migrations stand in their order, the application among them', () => {
  const plan = aPlan().migration('001.sql').migration('002.sql', { place: 'background' }).build();
  const rows = rowsOf(blocksOf(plan, 'Database Migrations'), 'Order of execution');
  expect(rows.map((cells) => cells.slice(0, 2))).toEqual([
    ['1', '001.sql'],
    ['2', 'Application deployment'],
    ['3', '002.sql'],
  ]);
});

test('rules of triggers are said in words', () => {
  const rows = blocksOf(samplePlan(), 'Rollback Procedure').flatMap((block) =>
    block.kind === 'table' ? block.rows : [],
  );
  expect(rows.map((cells) => cells[1])).toEqual(
    expect.arrayContaining([
      'Error rate above 5 % for 5 min',
      'Response time p95 above 2 × baseline (900 ms) for 5 min',
      'Conversion down by more than 20 % for 15 min',
    ]),
  );
});

test('messages are sorted by when they go out, the rollback last', () => {
  const message = { branch: 'main', audience: [], channels: [], message: { text: '' } } as const;
  const plan = aPlan()
    .phase('Prepare')
    .step('A', { minutes: 30 })
    .phase('Deploy')
    .and(({ communications: { entries } }) => {
      entries.order.push('e1', 'e2', 'e3', 'e4', 'e5', 'e6');
      entries.byId = {
        e1: { ...message, event: 'Rollback', branch: 'rollback', on: { at: 'event', event: 'rollback' } },
        e2: { ...message, event: 'Complete', on: { at: 'event', event: 'complete' } },
        e3: { ...message, event: 'Hour', on: { at: 'offset', seconds: 3600 } },
        e4: { ...message, event: 'Deploying', on: { at: 'phase', phase: 'phase-2', edge: 'start', seconds: 0 } },
        e5: { ...message, event: 'Day before', on: { at: 'offset', seconds: -86400 } },
        e6: { ...message, event: 'Lost', on: { at: 'phase', phase: 'gone', edge: 'end', seconds: -60 } },
      } as unknown as typeof entries.byId; // lists that are not changed
    })
    .build();
  expect(rowsOf(blocksOf(plan, 'Communication Plan'), 'Timeline').map((cells) => cells.slice(1, 4))).toEqual([
    ['T-24 h', 'T-24:00', 'Day before'],
    ['1 min before the end of phase something that was removed', '', 'Lost'],
    ['At the start of phase 2 Deploy', 'T+0:30', 'Deploying'],
    ['T+1 h', 'T+1:00', 'Hour'],
    ['On completion', '', 'Complete'],
    ['On rollback', '', 'Rollback'],
  ]);
});

test('any plan has an outline, with each of its steps and hold points exactly once', () => {
  const property = fc.property(anyPlan, (plan) => {
    const blocks: Block[] = [];
    const collect = ({ blocks: own, sections }: Section): void => {
      blocks.push(...own);
      sections.forEach(collect);
    };
    runbookOutline(plan).sections.forEach(collect);
    const steps = stepsIn(blocks).map(({ id }) => id);
    const holdPoints = blocks.flatMap((block) => (block.kind === 'holdPoint' ? [block.id] : []));
    expect(steps.sort()).toEqual(Object.keys(plan.steps).sort());
    expect(holdPoints.sort()).toEqual([...plan.holdPoints.order].sort());
  });
  fc.assert(property, { numRuns: 60 });
});
