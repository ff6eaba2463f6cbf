// Edits of single fields: the plan's own, a phase's, a step's, a hold point's.
import { z } from 'zod';
import { failed, ok, type Result } from '../../result.ts';
import { Plan } from '../plan.ts';
import { HoldPoint, Phase, Step } from '../schema/phases.ts';
import { Release } from '../schema/release.ts';
import { Id } from '../schema/values.ts';
import { edit, quoted } from './define.ts';

const gone = (what: string): Result<never> =>
  failed('not-found', `This ${what} is no longer in the plan.`, { kept: 'What you typed is still in the field.' });

/** Copies the given fields onto an entity; a field that is absent from the edit stays as it is. */
function update<T extends object>(entity: T | undefined, fields: Partial<T>, what: string): Result<undefined> {
  if (!entity) return gone(what);
  Object.assign(entity, fields);
  return ok(undefined);
}

type ExactlyOptional<S, K extends keyof S> = { [Key in K]: z.ZodExactOptional<S[Key] & z.core.SomeType> };

/** Some fields of an entity, each of which may be absent; any other field is refused. */
function some<S extends z.core.$ZodShape, K extends keyof S & string>(entity: z.ZodObject<S>, ...keys: K[]) {
  const shape = Object.fromEntries(keys.map((key) => [key, z.exactOptional(entity.shape[key] as z.core.SomeType)]));
  // Object.fromEntries forgets the keys.
  return z.strictObject(shape as unknown as ExactlyOptional<S, K>);
}

export const fieldEdits = {
  'plan.update': edit({
    input: z.strictObject({ type: z.literal('plan.update'), fields: some(Plan, 'title') }),
    label: () => 'Rename the plan',
    change: (draft, { fields }) => update(draft, fields, 'plan'),
  }),
  'release.update': edit({
    input: z.strictObject({
      type: z.literal('release.update'),
      fields: some(Release, 'summary', 'version', 'changeReference'),
    }),
    label: (_, { fields }) => ('summary' in fields ? 'Edit the summary' : 'Edit the release'),
    change: (draft, { fields }) => update(draft.release, fields, 'release'),
  }),
  'phase.update': edit({
    input: z.strictObject({
      type: z.literal('phase.update'),
      phase: Id,
      fields: some(Phase, 'title', 'purpose', 'duration', 'kind'),
    }),
    label: (plan, { phase }) => `Edit phase ${quoted(plan.phases.byId[phase]?.title ?? '')}`,
    change: (draft, { phase, fields }) => update(draft.phases.byId[phase], fields, 'phase'),
  }),
  'step.update': edit({
    input: z.strictObject({
      type: z.literal('step.update'),
      step: Id,
      fields: some(Step, 'title', 'details', 'estimate', 'role'),
    }),
    label: (plan, { step }) => `Edit step ${quoted(plan.steps[step]?.title ?? '')}`,
    change: (draft, { step, fields }) => update(draft.steps[step], fields, 'step'),
  }),
  'holdPoint.update': edit({
    input: z.strictObject({
      type: z.literal('holdPoint.update'),
      holdPoint: Id,
      fields: some(HoldPoint, 'question'),
    }),
    label: (plan, { holdPoint }) => `Edit hold point ${quoted(plan.holdPoints.byId[holdPoint]?.question ?? '')}`,
    change: (draft, { holdPoint, fields }) => update(draft.holdPoints.byId[holdPoint], fields, 'hold point'),
  }),
};
