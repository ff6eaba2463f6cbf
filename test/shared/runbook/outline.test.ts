import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash } from '#shared/plan/canonical.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Block, Outline, Section, StepRow } from '#shared/runbook/blocks.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

const titles = (plan: Plan): string[] => runbookOutline(plan).sections.map(({ title }) => title);

function sectionOf(outline: Outline, title: string): Section {
  const found = outline.sections.find((section) => section.title === title);
  if (!found) throw new Error(`No section "${title}" in: ${outline.sections.map((one) => one.title).join(', ')}`);
  return found;
}

const blocksOf = (plan: Plan, title: string): Block[] => sectionOf(runbookOutline(plan), title).blocks;

const stepsIn = (blocks: readonly Block[]): StepRow[] =>
  blocks.flatMap((block) => (block.kind === 'steps' ? block.steps : []));

const fact = (blocks: readonly Block[], label: string): string | undefined =>
  blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])).find((one) => one.label === label)?.text;

const rowsOf = (blocks: readonly Block[], title: string): string[][] =>
  blocks.flatMap((block) => (block.kind === 'table' && block.title === title ? block.rows : []));

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

describe('the duration of a phase', () => {
  const durationOf = (plan: Plan) => fact(blocksOf(plan, 'Phase 1: Prepare'), 'Duration');

  test('is the sum of its steps', () => {
    expect(durationOf(aPlan().phase('Prepare').step('A', { minutes: 5 }).step('B', { minutes: 10 }).build())).toBe(
      '15 min',
    );
  });

  test('has its own figure beside the sum where they differ', () => {
    const plan = aPlan().phase('Prepare', { minutes: 30 }).step('A', { minutes: 5 }).build();
    expect(durationOf(plan)).toBe('30 min; the steps add up to 5 min');
  });

  test('is said once where they agree', () => {
    expect(durationOf(aPlan().phase('Prepare', { minutes: 5 }).step('A', { minutes: 5 }).build())).toBe('5 min');
  });

  test('leaves out a step that is not counted, and names steps without a time', () => {
    const plan = aPlan()
      .phase('Prepare')
      .step('A', { minutes: 5 })
      .step('B', { minutes: 10, condition: { text: 'CPU above 60 %', counted: false } })
      .step('C')
      .build();
    expect(durationOf(plan)).toBe('5+ min (1 step has no time)');
  });

  test('of a procedure may be open', () => {
    const plan = aPlan()
      .procedure('Restore', { estimate: { expected: 1800, open: true } })
      .step('A', { minutes: 30 })
      .build();
    const [procedure] = sectionOf(runbookOutline(plan), 'Rollback Procedure').sections;
    expect(fact(procedure?.blocks ?? [], 'Total time')).toBe('30+ min');
  });
});

describe('steps', () => {
  test('of preparation are the checklist, ticked where the plan has them ticked', () => {
    const plan = aPlan()
      .phase('Prepare', { kind: 'prepare' })
      .step('Back up', { minutes: 5 })
      .step('Tell everyone')
      .and(({ preparation }) => {
        preparation.ticks['step-2'] = { by: 'Marta', at: 0 };
      })
      .build();
    expect(blocksOf(plan, 'Pre-Deployment Checklist')).toMatchObject([
      {
        checks: [
          { text: '1.1 Back up (5 min)', isTicked: false },
          { text: '1.2 Tell everyone', isTicked: true },
        ],
      },
    ]);
  });

  test('that run a migration without a harmless way back are marked', () => {
    const plan = aPlan()
      .migration('001.sql')
      .migration('002.sql', { reversibility: 'irreversible' })
      .phase('Migrate')
      .step('Run the first', { migrations: ['migration-1'] })
      .step('Run the second', { migrations: ['migration-2'], effect: 'pointOfNoReturn' })
      .build();
    const marks = stepsIn(blocksOf(plan, 'Phase 1: Migrate')).map((step) => step.marks);
    expect(marks).toEqual([[], ['Point of no return', 'DATA LOSS RISK']]);
  });

  test('begin a block of their own with each group', () => {
    const plan = aPlan().phase('Deploy').step('A').step('B', { group: 'Green' }).step('C', { group: 'Green' }).build();
    expect(blocksOf(plan, 'Phase 1: Deploy')).toMatchObject([
      { kind: 'steps', steps: [{ title: 'A' }] },
      { kind: 'steps', title: 'Green', steps: [{ title: 'B' }, { title: 'C' }] },
    ]);
  });

  test('are indented at most one level deeper than the step before', () => {
    const plan = aPlan()
      .phase('Deploy')
      .step('A', { depth: 3 })
      .step('B', { depth: 4 })
      .step('C', { depth: 0 })
      .build();
    expect(stepsIn(blocksOf(plan, 'Phase 1: Deploy')).map(({ depth }) => depth)).toEqual([0, 1, 0]);
  });

  test('say when they start, under which condition, and how far their time may stray', () => {
    const plan = aPlan()
      .phase('Deploy')
      .step('A', { after: [] })
      .step('B', { after: ['step-1', 'gone'], minutes: 5, best: 3, worst: 8 })
      .step('C', { condition: { text: 'CPU above 60 %', counted: false } })
      .build();
    expect(stepsIn(blocksOf(plan, 'Phase 1: Deploy')).map(({ notes }) => notes)).toEqual([
      [{ label: 'Starts', text: 'With the phase' }],
      [
        { label: 'Starts', text: 'After 1.1, a step that was removed' },
        { label: 'May take', text: '3 min to 8 min' },
      ],
      [{ label: 'Only if', text: 'CPU above 60 % (its time is not in the sums)' }],
    ]);
  });
});

describe('hold points', () => {
  test('stand before their step or after their phase, numbered as they are met', () => {
    const plan = aPlan()
      .phase('Migrate')
      .step('A')
      .step('B')
      .holdPoint('Deploy?')
      .holdPoint('Run B?', { place: { before: 'step-2' } })
      .build();
    expect(blocksOf(plan, 'Phase 1: Migrate')).toMatchObject([
      { kind: 'steps', steps: [{ number: '1.1' }] },
      { kind: 'holdPoint', number: 'H1', question: 'Run B?' },
      { kind: 'steps', steps: [{ number: '1.2' }] },
      { kind: 'holdPoint', number: 'H2', question: 'Deploy?' },
    ]);
  });

  test('are shown even when their place is gone', () => {
    const plan = aPlan()
      .phase('Migrate')
      .holdPoint('Lost?', { place: { after: 'gone' } })
      .build();
    expect(blocksOf(plan, 'Hold Points Without a Place')).toMatchObject([{ question: 'Lost?', number: 'H1' }]);
  });

  test('repeat the checks of their phase as criteria that nobody has ticked', () => {
    const plan = aPlan()
      .phase('Migrate', { verify: ['Health is 200'] })
      .and(({ holdPoints, preparation }) => {
        preparation.ticks['check-1'] = { by: 'Marta', at: 0 };
        holdPoints.order.push('hold');
        holdPoints.byId.hold = {
          place: { after: 'phase-1' },
          question: 'Go?',
          criteria: [{ check: 'check-1' }, { check: 'gone' }, { text: 'The window is ours' }],
          allowance: 0,
          rollCall: ['gone'],
          silence: { after: 600, means: 'noGo' },
          ifNoGo: { procedure: 'gone' },
        };
      })
      .build();
    expect(blocksOf(plan, 'Phase 1: Migrate').at(-1)).toMatchObject({
      criteria: [
        { text: 'Health is 200', isTicked: false },
        { text: 'The window is ours', isTicked: false },
      ],
      rollCall: [{ role: 'A role that was removed' }],
      facts: [
        { label: 'Silence', text: 'After 10 min without an answer it is no-go' },
        { label: 'If no-go', text: 'Procedure something that was removed' },
      ],
    });
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
  expect(rowsOf(blocksOf(plan, 'Communication Plan'), 'Timeline').map((cells) => cells.slice(1, 3))).toEqual([
    ['T-24 h', 'Day before'],
    ['1 min before the end of phase something that was removed', 'Lost'],
    ['At the start of phase 2 Deploy', 'Deploying'],
    ['T+1 h', 'Hour'],
    ['On completion', 'Complete'],
    ['On rollback', 'Rollback'],
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
