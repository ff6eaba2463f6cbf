// Edits of the parts that a plan has once: its own fields, the release, the window, the clock...
import { z } from 'zod';
import { Plan } from '../plan.ts';
import { changesShape } from './changes-shape.ts';
import { change, DONE, type EditRule, edit, type FieldChanges } from './define.ts';

interface Part<T> {
  of(plan: Plan): T;
  schema: z.ZodType<T>;
  /** What history calls a change of it; a few fields have sentences of their own. */
  label: string;
  labels?: Partial<Record<keyof T, string>>;
  /** What is changed by other edits. */
  fixed?: readonly (keyof T & string)[];
}

/** Ties the type of an edit's input to a part. */
function single<Type extends string, T extends object, Fixed extends keyof T = never>(
  type: Type,
  { of, schema, label, labels = {}, fixed = [] }: Part<T>,
): EditRule<{ type: Type } & FieldChanges<T, Fixed>> {
  const shape = changesShape(schema as unknown as z.ZodObject, fixed); // each part is an object
  const input = z.strictObject({ type: z.literal(type), ...shape });
  return edit({
    input: input as unknown as z.ZodType<{ type: Type } & FieldChanges<T, Fixed>>, // changesShape knows no names
    label(_, { fields, clear = [] }) {
      const names = [...Object.keys(fields), ...clear] as (keyof T)[];
      const own = names.length === 1 && names[0] !== undefined ? labels[names[0]] : undefined;
      return own ?? label;
    },
    change(draft, changes) {
      change(of(draft), changes);
      return DONE;
    },
  });
}

const PLAN_FIELDS = ['title', 'tags', 'target'] as const;
type PlanField = (typeof PLAN_FIELDS)[number];
const ownFields = Plan.pick({ title: true, tags: true, target: true });

export const singleEdits = {
  'plan.update': single<'plan.update', Pick<Plan, PlanField>>('plan.update', {
    of: (plan) => plan,
    schema: ownFields,
    label: 'Edit the plan',
    labels: { title: 'Rename the plan', tags: 'Change the tags', target: 'Choose the environment' },
  }),
  'release.update': single<'release.update', Plan['release'], 'scope' | 'links'>('release.update', {
    of: (plan) => plan.release,
    schema: Plan.shape.release,
    label: 'Edit the release',
    labels: { summary: 'Edit the summary' },
    fixed: ['scope', 'links'],
  }),
  'window.update': single<'window.update', Plan['window']>('window.update', {
    of: (plan) => plan.window,
    schema: Plan.shape.window,
    label: 'Set the window',
  }),
  'clock.update': single<'clock.update', Plan['clock']>('clock.update', {
    of: (plan) => plan.clock,
    schema: Plan.shape.clock,
    label: 'Set the clock',
  }),
  'applies.update': single<'applies.update', Plan['applies']>('applies.update', {
    of: (plan) => plan.applies,
    schema: Plan.shape.applies,
    label: 'Say what applies',
  }),
  'strategy.update': single<'strategy.update', Plan['strategy']>('strategy.update', {
    of: (plan) => plan.strategy,
    schema: Plan.shape.strategy,
    label: 'Edit the strategy',
    labels: { pattern: 'Choose the pattern', rationale: 'Edit the rationale' },
  }),
  'decision.update': single<'decision.update', Plan['rollback']['decision']>('decision.update', {
    of: (plan) => plan.rollback.decision,
    schema: Plan.shape.rollback.shape.decision,
    label: 'Edit the decision chain',
  }),
};
