// Whether the ids of a document fit together. The shape of each value is the schema's matter (plan.ts).
import type { Plan } from './plan.ts';
import { APPLICATION } from './schema/application.ts';
import type { Collection } from './schema/values.ts';

/** Every collection of a plan under the name a person would look for it by. */
export function collectionsOf(plan: Plan): [string, Collection<unknown>][] {
  return [
    ['release.scope', plan.release.scope],
    ['release.links', plan.release.links],
    ['environments', plan.environments],
    ['variables', plan.variables],
    ['prerequisites', plan.prerequisites],
    ['migrations', plan.migrations],
    ['phases', plan.phases],
    ['holdPoints', plan.holdPoints],
    ['metrics', plan.metrics],
    ['flags', plan.flags],
    ['rollback.triggers', plan.rollback.triggers],
    ['rollback.procedures', plan.rollback.procedures],
    ['communications.entries', plan.communications.entries],
    ['communications.templates', plan.communications.templates],
    ['people', plan.people],
    ['roles', plan.roles],
    ['contacts', plan.contacts],
    ['review.walkThrough', plan.review.walkThrough],
    ['waivers', plan.waivers],
    ['preparation.remarks', plan.preparation.remarks],
    ['preparation.signOffs', plan.preparation.signOffs],
    ['preparation.confidence', plan.preparation.confidence],
    ['preparation.rehearsals', plan.preparation.rehearsals],
  ];
}

/** Lists that own entities of a table: each entity must stand in exactly one of them. */
function ownedLists(plan: Plan): Record<'steps' | 'checks', string[][]> {
  const phases = Object.values(plan.phases.byId);
  const procedures = Object.values(plan.rollback.procedures.byId);
  return {
    steps: [...phases, ...procedures].map((owner) => owner.steps),
    checks: [
      ...phases.map((phase) => phase.verification),
      ...[...procedures, ...Object.values(plan.steps)].map((owner) => owner.checks),
    ],
  };
}

/** Says how a list of ids and a table disagree: an id that is missing, double or in no list. */
function mismatches(name: string, listed: readonly string[], table: object): string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const id of listed) {
    if (seen.has(id)) problems.push(`${name}: "${id}" is listed twice`);
    if (!Object.hasOwn(table, id)) problems.push(`${name}: "${id}" is listed but missing`);
    seen.add(id);
  }
  for (const id of Object.keys(table)) if (!seen.has(id)) problems.push(`${name}: "${id}" is in no list`);
  return problems;
}

/**
 * Gives a sentence for each id that breaks the document: listed but missing, in no list, in two lists, or used for two
 * entities. References that merely lead nowhere (a role that was removed) are findings of the readiness rules instead.
 */
export function structureProblems(plan: Plan): string[] {
  const problems: string[] = [];
  const collections = collectionsOf(plan);
  for (const [name, { order, byId }] of collections) {
    const listed = name === 'migrations' ? order.filter((id) => id !== APPLICATION) : order;
    problems.push(...mismatches(name, listed, byId));
  }
  const applications = plan.migrations.order.filter((id) => id === APPLICATION).length;
  if (applications !== 1) problems.push(`migrations: "${APPLICATION}" stands ${applications} times in the order`);
  for (const [name, lists] of Object.entries(ownedLists(plan)))
    problems.push(...mismatches(name, lists.flat(), plan[name as 'steps' | 'checks'])); // the keys of ownedLists
  const ids = [...collections.map(([, { byId }]) => byId), plan.steps, plan.checks].flatMap(Object.keys);
  const used = new Set<string>();
  for (const id of ids) {
    if (used.has(id) || id === APPLICATION) problems.push(`"${id}" is the id of two things`);
    used.add(id);
  }
  return problems;
}
