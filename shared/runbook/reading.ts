// What every section needs of the plan: its numbers ("2.3", "A1", "H1"), names of roles and people, and where the hold
// points stand. Made once per outline.
import type { Plan } from '../plan/plan.ts';
import { APPLICATION } from '../plan/schema/application.ts';
import type { Migration } from '../plan/schema/migrations.ts';
import type { Collection } from '../plan/schema/values.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Owner } from './blocks.ts';

export interface Reading {
  plan: Plan;
  /** The number of each phase, step, procedure, migration and hold point by its id. */
  numbers: ReadonlyMap<string, string>;
  /** The hold points before a step or after a phase, by the id of that step or phase. */
  holdPointsAt: ReadonlyMap<string, readonly string[]>;
  /** Hold points whose step or phase is gone. They are shown all the same. */
  homelessHoldPoints: readonly string[];
  /** The zone in which moments are written. */
  zone: string;
}

/** A reading that also knows when everything happens. */
export interface TimedReading extends Reading {
  schedule: Schedule;
}

/** The entities of a collection in their order, with their ids. */
export const inOrder = <T>({ order, byId }: Collection<T>): [string, T][] =>
  order.flatMap((id): [string, T][] => {
    const entity = byId[id];
    return entity === undefined ? [] : [[id, entity]];
  });

/** "A" to "Z", then "AA": the letter of the procedure at an index. */
const letter = (index: number): string =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** Gives the reading of a plan. Linear in its size. */
export function readPlan(plan: Plan): Reading {
  const numbers = new Map<string, string>();
  const holdPointsAt = new Map<string, string[]>();
  for (const [id, { place }] of inOrder(plan.holdPoints)) {
    const anchor = 'after' in place ? place.after : place.before;
    holdPointsAt.set(anchor, [...(holdPointsAt.get(anchor) ?? []), id]);
  }
  let holds = 0;
  const numberHoldPoints = (ids: readonly string[] = []): void => {
    for (const id of ids) numbers.set(id, `H${++holds}`);
  };
  const numberSteps = (steps: readonly string[], numberOf: (index: number) => string): void => {
    for (const [index, id] of steps.entries()) {
      numbers.set(id, numberOf(index + 1));
      numberHoldPoints(holdPointsAt.get(id));
    }
  };
  for (const [index, [id, phase]] of inOrder(plan.phases).entries()) {
    numbers.set(id, `${index + 1}`);
    numberSteps(phase.steps, (step) => `${index + 1}.${step}`);
    numberHoldPoints(holdPointsAt.get(id));
  }
  for (const [index, [id, procedure]] of inOrder(plan.rollback.procedures).entries()) {
    numbers.set(id, letter(index));
    numberSteps(procedure.steps, (step) => `${letter(index)}${step}`);
  }
  for (const [index, id] of plan.migrations.order.entries()) numbers.set(id, `${index + 1}`);
  const homelessHoldPoints = plan.holdPoints.order.filter((id) => !numbers.has(id));
  numberHoldPoints(homelessHoldPoints);
  return { plan, numbers, holdPointsAt, homelessHoldPoints, zone: plan.window.start?.zone ?? 'UTC' };
}

/** Whether something was ticked while preparing. */
export const isTicked = ({ plan }: Reading, id: string): boolean => plan.preparation.ticks[id] !== undefined;

/** A role with its holder. A role that is no longer in the plan is named as such. */
export function ownerOf({ plan }: Reading, role: string): Owner {
  const found = plan.roles.byId[role];
  if (!found) return { role: 'A role that was removed' };
  const person = found.holder === undefined ? undefined : plan.people.byId[found.holder]?.name;
  return { role: found.name, ...(person !== undefined && { person }) };
}

/** "Marta Weiss (Deployment Lead)", or the role alone while nobody fills it. */
export const ownerWords = ({ role, person }: Owner): string => (person === undefined ? role : `${person} (${role})`);

/** The same for a role's id; nothing without one. */
export const roleWords = (reading: Reading, role: string | undefined): string | undefined =>
  role === undefined ? undefined : ownerWords(ownerOf(reading, role));

/** "2.3 Run the migration scripts", for whatever has a number and a name. */
export function numbered({ numbers }: Reading, id: string, name: string | undefined): string {
  const number = numbers.get(id);
  return number === undefined || name === undefined ? 'something that was removed' : `${number} ${name}`;
}

/** A migration that cannot be taken back, or only with a loss, puts data at risk (S078-S080). */
export const risksDataLoss = (migration: Migration): boolean => migration.reversibility !== 'reversible';

/** The migrations in their order; the entry of the application stands as `undefined`. */
export const migrationsInOrder = ({ plan: { migrations } }: Reading): [string, Migration | undefined][] =>
  migrations.order.map((id) => [id, id === APPLICATION ? undefined : migrations.byId[id]]);
