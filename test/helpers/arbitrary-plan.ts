// Random plans that a file could hold, for property tests.
import fc from 'fast-check';
import { parsePlan } from '#shared/plan/parse.ts';
import { Plan } from '#shared/plan/plan.ts';
import { APPLICATION } from '#shared/plan/schema/application.ts';
import { collectionsOf } from '#shared/plan/structure.ts';
import { arbitraryOf } from './arbitrary-schema.ts';

/** Ids of every shape: numbers sort differently as keys, capitals and hyphens differently as text. */
const idOf = (count: number): string => [`${count}`, `step-${count}`, `Z_${count}-`][count % 3] ?? '';

/** References may lead to the right thing, to a wrong one or nowhere: none of that breaks a document. */
const reference = fc.nat({ max: 90 }).map(idOf);

const rotated = <T>(list: T[], by: number): T[] => {
  const start = list.length ? by % list.length : 0;
  return [...list.slice(start), ...list.slice(0, start)];
};

/** Deals ids to owners like cards, so that each id is owned once. */
const dealt = (ids: string[], owners: number, owner: number): string[] =>
  ids.filter((_, index) => index % owners === owner);

/** Gives every entity of a plan an id of its own and an owner. */
function joined(raw: unknown, turn: number): Plan {
  const plan = JSON.parse(JSON.stringify(raw)) as Plan; // the schema's own shape, as a fresh copy
  let count = 0;
  const renamed = <T>(entities: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.values(entities).map((entity) => [idOf(count++), entity]));
  for (const [, collection] of collectionsOf(plan)) {
    collection.byId = renamed(collection.byId);
    collection.order = rotated(Object.keys(collection.byId), turn);
  }
  plan.migrations.order = rotated([APPLICATION, ...plan.migrations.order], turn);
  for (const variable of Object.values(plan.variables.byId)) if (variable.secret) variable.values = {};

  const phases = Object.values(plan.phases.byId);
  const procedures = Object.values(plan.rollback.procedures.byId);
  const stepOwners = [...phases, ...procedures];
  plan.steps = stepOwners.length ? renamed(plan.steps) : {};
  for (const [index, owner] of stepOwners.entries())
    owner.steps = dealt(rotated(Object.keys(plan.steps), turn), stepOwners.length, index);

  const checkOwners = [...procedures, ...Object.values(plan.steps)];
  const checkLists = phases.length + checkOwners.length;
  plan.checks = checkLists ? renamed(plan.checks) : {};
  const checks = rotated(Object.keys(plan.checks), turn);
  for (const [index, phase] of phases.entries()) phase.verification = dealt(checks, checkLists, index);
  for (const [index, owner] of checkOwners.entries()) owner.checks = dealt(checks, checkLists, phases.length + index);
  return plan;
}

function accepted(document: Plan): Plan {
  const parsed = parsePlan(document);
  if (!parsed.ok) throw new Error(`The arbitrary made a plan that is refused: ${parsed.error.message}`);
  return parsed.value;
}

/** Any plan: every field of the schema, hostile text, unknown fields, references that lead nowhere. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(arbitraryOf(Plan, { any: reference }), fc.nat({ max: 5 }))
  .map(([raw, turn]) => accepted(joined(raw, turn)));
