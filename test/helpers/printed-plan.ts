// Random plans whose rows can be told apart on paper: step 12 has "step12x" in its title, its command begins with "run12x",
// its check with "check12x". Sizes are random: what matters is where pages end.
import fc from 'fast-check';
import type { Plan } from '#shared/plan/plan.ts';
import { aPlan } from './plan-builder.ts';

const word = fc.constantFrom(
  'drain',
  'the',
  'queue',
  'of',
  'worker',
  'and',
  'wait',
  'until',
  'replica',
  'is',
  'ready',
  'again',
);
const words = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((list) => list.join(' '));

/** Arguments with runs of spaces, words longer than any column, and further lines that are indented. */
const piece = fc.oneof(
  { weight: 6, arbitrary: words(1, 3) },
  { weight: 2, arbitrary: fc.integer({ min: 2, max: 5 }).map((count) => ' '.repeat(count)) },
  { weight: 1, arbitrary: fc.integer({ min: 60, max: 200 }).map((length) => 'long/'.repeat(length / 5)) },
  { weight: 1, arbitrary: words(1, 2).map((text) => `\n    ${text}`) },
);
const args = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));

const step = fc.record({
  title: words(1, 14),
  command: fc.option(args),
  check: fc.option(words(1, 12)),
  details: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 2, arbitrary: words(5, 60) }),
  minutes: fc.integer({ min: 1, max: 90 }),
  isTicked: fc.boolean(),
});
const steps = fc.array(step, { maxLength: 9 });
const phase = fc.record({
  title: words(1, 6),
  steps,
  verify: fc.array(words(1, 8), { maxLength: 4 }),
  holds: fc.boolean(),
});

const content = fc.record({
  title: words(1, 30),
  phases: fc.array(phase, { minLength: 1, maxLength: 4 }),
  procedures: fc.array(fc.record({ title: words(1, 6), steps, useWhen: words(0, 30) }), { maxLength: 2 }),
  messages: fc.array(fc.record({ event: words(1, 5), text: words(0, 120) }), { maxLength: 4 }),
});

type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

/** Spaces at the end of a line are nothing that anybody could see on paper. */
const visible = (command: string): string => command.trimEnd().replace(/ +\n/g, '\n');

const ROLES = ['lead', 'executor', 'observer'] as const;

function planOf({ title, phases, procedures, messages }: Content): Plan {
  const builder = aPlan(title);
  const ticked: string[] = [];
  let count = 0;
  const addSteps = (list: Content['phases'][number]['steps']): void => {
    for (const one of list) {
      count += 1;
      if (one.isTicked) ticked.push(`step-${count}`);
      builder.step(`step${count}x ${one.title}`, {
        minutes: one.minutes,
        role: ROLES[count % ROLES.length] ?? 'lead',
        details: one.details,
        ...(one.command !== null && { command: visible(`run${count}x ${one.command}`) }),
        ...(one.check !== null && { check: `check${count}x ${one.check}` }),
      });
    }
  };
  for (const [index, one] of phases.entries()) {
    builder.phase(`phase${index + 1}x ${one.title}`, { verify: one.verify });
    addSteps(one.steps);
    if (one.holds) builder.holdPoint(`hold${index + 1}x go on?`, { criteria: one.verify, rollCall: ['role-1'] });
  }
  for (const [index, one] of procedures.entries()) {
    builder.procedure(`procedure${index + 1}x ${one.title}`, { useWhen: one.useWhen, minutes: 5 });
    addSteps(one.steps);
  }
  return builder
    .and((plan) => {
      plan.release.version = 'v4.5.6';
      for (const id of ticked) plan.preparation.ticks[id] = { by: 'tester', at: 0 };
      for (const [index, { event, text }] of messages.entries()) {
        const id = `message-${index}`;
        plan.communications.entries.order.push(id);
        plan.communications.entries.byId[id] = {
          on: { at: 'offset', seconds: index * 600 },
          branch: 'main',
          event: `message${index}x ${event}`,
          audience: ['All'],
          channels: [{ kind: 'email' }],
          message: { text },
        };
      }
    })
    .build();
}

/** Gives so many plans, the same for the same seed. */
export const printedPlans = (count: number, seed: number): Plan[] =>
  fc.sample(content.map(planOf), { numRuns: count, seed });
