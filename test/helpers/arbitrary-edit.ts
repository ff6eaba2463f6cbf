// Random edits of every type, and histories of them over random plans. An edit is made with places for its ids, such as
// `ref:role:7`, which are filled from the plan as it is when its turn comes: so most edits are accepted.
import fc from 'fast-check';
import type { z } from 'zod';
import { applyEdit, Edit, type OneEdit } from '#shared/plan/edits/apply-edit.ts';
import { COLLECTIONS } from '#shared/plan/edits/collections.ts';
import { copiedIds } from '#shared/plan/edits/copied-ids.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { APPLICATION } from '#shared/plan/schema/application.ts';
import { collectionsOf } from '#shared/plan/structure.ts';
import { anyPlan } from './arbitrary-plan.ts';
import { arbitraryOf } from './arbitrary-schema.ts';

type Pool = (plan: Plan) => string[];

const owners: Pool = ({ phases, rollback }) => [...phases.order, ...rollback.procedures.order];

const POOLS: Record<string, Pool> = {
  ...Object.fromEntries(
    Object.entries(COLLECTIONS).map(([noun, { of }]) => [
      noun,
      (plan: Plan) => of(plan).order.filter((id) => id !== APPLICATION),
    ]),
  ),
  step: ({ steps }) => Object.keys(steps),
  check: ({ checks }) => Object.keys(checks),
  stepOwner: owners,
  checkOwner: (plan) => [...owners(plan), ...Object.keys(plan.steps)],
  remark: ({ preparation }) => preparation.remarks.order,
  waiver: ({ waivers }) => waivers.order,
  signOff: ({ preparation }) => preparation.signOffs.order,
  confidence: ({ preparation }) => preparation.confidence.order,
  any: (plan) => [...collectionsOf(plan).flatMap(([, { byId }]) => Object.keys(byId)), ...Object.keys(plan.steps)],
};

/** Gives the ids of a pool, such as `role` or `check`, that a plan has. */
export const idsOf = (plan: Plan, pool: string): string[] => POOLS[pool]?.(plan) ?? [];

/** A place for an id; which one of the pool comes later. */
const refTo = (pool: string) => fc.nat({ max: 1e9 }).map((turn) => `ref:${pool}:${turn}`);

/** Which pool the ids in fields of each name come from. A name with `[]` is a list. */
const POOL_OF_FIELD: Record<string, string> = {
  role: 'role',
  approval: 'role',
  decider: 'role',
  rollCall: 'role',
  primary: 'role',
  escalation: 'role',
  sender: 'role',
  owner: 'role',
  holder: 'person',
  backup: 'person',
  person: 'person',
  people: 'person',
  template: 'template',
  phase: 'phase',
  metric: 'metric',
  flag: 'flag',
  check: 'check',
  procedure: 'procedure',
  migrations: 'migration',
  dependsOn: 'migration',
  target: 'environment',
  environment: 'environment',
  before: 'step',
  after: 'phase',
  'after[]': 'step',
  on: 'any',
  id: 'fresh',
};

/** What the ids of the edits of a noun are. */
function poolsOf(type: string): Record<string, string> {
  const [noun = '', verb] = type.split('.');
  if (noun === 'preparation') return { ids: 'step' };
  const own = { ids: noun, ...(noun === 'remark' && verb !== 'add' && { id: noun }) };
  return noun === 'step' || noun === 'check' ? { ...own, owner: `${noun}Owner` } : own;
}

type Options<T> = z.ZodType & { options: T[] };
type Input = z.ZodType & { shape: { type: { value: OneEdit['type'] } } };
// Edit is a union of `several` and of the union of all others.
const { options: inputs } = (Edit as Options<Options<Input>>).options[1] as Options<Input>;

/** The type of every edit but `several`. */
export const EDIT_TYPES = inputs.map(({ shape }) => shape.type.value);

/** An edit with places for ids. */
const open = fc.oneof(
  ...inputs.map((input) => {
    const pools = { ...POOL_OF_FIELD, ...poolsOf(input.shape.type.value) };
    const byField = Object.fromEntries(Object.entries(pools).map(([field, pool]) => [field, refTo(pool)]));
    return arbitraryOf(input, { any: refTo('any'), byField });
  }),
);

/** Fills the places for ids from a plan; where its pool is empty, and now and then otherwise, with an id that is gone. */
function filled(value: unknown, plan: Plan): unknown {
  if (typeof value === 'string') {
    const [, name = '', turn = ''] = /^ref:(\w+):(\d+)$/.exec(value) ?? [];
    if (name === '') return value;
    if (name === 'fresh') return `new-${turn}`;
    const pool = idsOf(plan, name);
    return Number(turn) % 25 === 24 ? 'gone' : (pool[Number(turn) % Math.max(1, pool.length)] ?? 'gone');
  }
  if (Array.isArray(value)) return value.map((one) => filled(one, plan));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [filled(key, plan), filled(one, plan)]));
}

/** Mends what the schema alone cannot say: owners come empty, a secret has no value, a copy needs an id for each part. */
function mended(edit: OneEdit, plan: Plan, turn: number): OneEdit {
  if (edit.type === 'phase.add') return { ...edit, entity: { ...edit.entity, steps: [], verification: [] } };
  if (edit.type === 'procedure.add') return { ...edit, entity: { ...edit.entity, steps: [], checks: [] } };
  if (edit.type === 'variable.add' && edit.entity.secret) return { ...edit, entity: { ...edit.entity, values: {} } };
  if (!('newIds' in edit)) return edit;
  const newIds = copiedIds(plan, edit.ids).map((old, index) => [old, `copy-${turn}-${index}`]);
  return { ...edit, newIds: Object.fromEntries(newIds) };
}

const one = fc.tuple(open, fc.nat({ max: 1e9 }));
type One = [unknown, number];
const step = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(one) },
  { weight: 1, arbitrary: fc.array(one, { minLength: 2, maxLength: 4 }) },
);

const STAMP = { by: 'tester', at: 1 };

/** Makes an edit, or several in one, for a plan. Gives it with the plan after it: the same plan when it is refused. */
function made(plan: Plan, ones: readonly One[]): { edit: Edit; plan: Plan } {
  let now = plan;
  const edits = ones.map(([raw, turn]) => {
    const edit = mended(filled(raw, now) as OneEdit, now, turn); // made from the schema of this type
    const applied = applyEdit(now, edit, STAMP);
    if (applied.ok) now = applied.value.plan;
    return edit;
  });
  const [first] = edits;
  const edit: Edit = edits.length === 1 && first ? first : { type: 'several', label: 'Several', edits };
  const applied = applyEdit(plan, edit, STAMP);
  return { edit, plan: applied.ok ? applied.value.plan : plan };
}

/** Any plan with a list of edits to make on it, one after the other; a few of them will be refused. */
export const anyHistory: fc.Arbitrary<{ plan: Plan; edits: Edit[] }> = fc
  .tuple(anyPlan, fc.array(step, { maxLength: 12 }))
  .map(([plan, steps]) => {
    let now = plan;
    const edits = steps.map((ones) => {
      const next = made(now, ones);
      now = next.plan;
      return next.edit;
    });
    return { plan, edits };
  });
