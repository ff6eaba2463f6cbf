// The plan: one document, described once. The types of the whole product come from here.
import { z } from 'zod';
import { FORMAT } from './format.ts';
import { Migration } from './schema/migrations.ts';
import { Flag, Metric, Rollback } from './schema/operations.ts';
import { Communications, Contact, Person, Preparation, Review, Role, Waiver } from './schema/people.ts';
import { Check, HoldPoint, Phase, Step } from './schema/phases.ts';
import {
  Applicability,
  Clock,
  DeploymentWindow,
  Environment,
  Prerequisite,
  Release,
  Variable,
} from './schema/release.ts';
import { Strategy } from './schema/strategy.ts';
import { collection, Id, object, Text, table } from './schema/values.ts';

/** The shape of a plan. Whether its ids fit together is `structureProblems`' matter (structure.ts). */
export const Plan = object({
  format: z.literal(FORMAT),
  title: Text,
  tags: z.array(Text),
  release: Release,
  environments: collection(Environment),
  /** The environment this plan deploys to. */
  target: Id.exactOptional(),
  variables: collection(Variable),
  window: DeploymentWindow,
  clock: Clock,
  applies: Applicability,
  prerequisites: collection(Prerequisite),
  strategy: Strategy,
  /** Its order is the execution order; `application` is an entry of it (S073). */
  migrations: collection(Migration),
  phases: collection(Phase),
  /** Steps of phases and of rollback procedures; each is owned by exactly one of them. */
  steps: table(Step),
  /** Checks of phases, steps and procedures; each is owned by exactly one of them. */
  checks: table(Check),
  holdPoints: collection(HoldPoint),
  metrics: collection(Metric),
  flags: collection(Flag),
  rollback: Rollback,
  communications: Communications,
  people: collection(Person),
  roles: collection(Role),
  contacts: collection(Contact),
  review: Review,
  waivers: collection(Waiver),
  preparation: Preparation,
});
export type Plan = z.infer<typeof Plan>;
