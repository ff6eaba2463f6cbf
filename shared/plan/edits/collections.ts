// The lists of a plan that all take the same edits: where each stands, what is in it, what one of it is called.
import type { z } from 'zod';
import { Plan } from '../plan.ts';
import type { Collection } from '../schema/values.ts';
import type { Words } from './define.ts';

/** A list of a plan. `Fixed` are the fields that hold owned ids: steps and checks have edits of their own. */
export interface CollectionRule<T, Fixed extends keyof T = never> {
  of(plan: Plan): Collection<T>;
  schema: z.ZodType<T>;
  words: Words;
  /** What one entry is called in a sentence. */
  title(entity: T): string;
  fixed?: readonly Fixed[];
}

/** The schema of the entities in a collection's schema. */
const entityOf = <T extends z.ZodType>(collection: { shape: { byId: { valueType: T } } }): T =>
  collection.shape.byId.valueType;

const rule = <T, Fixed extends keyof T = never>(one: CollectionRule<T, Fixed>): CollectionRule<T, Fixed> => one;

const { release, rollback, communications, review, preparation } = Plan.shape;

export const COLLECTIONS = {
  scopeItem: rule({
    of: (plan) => plan.release.scope,
    schema: entityOf(release.shape.scope),
    words: ['scope item', 'scope items'],
    title: ({ item }) => item,
  }),
  link: rule({
    of: (plan) => plan.release.links,
    schema: entityOf(release.shape.links),
    words: ['link', 'links'],
    title: ({ label }) => label,
  }),
  environment: rule({
    of: (plan) => plan.environments,
    schema: entityOf(Plan.shape.environments),
    words: ['environment', 'environments'],
    title: ({ name }) => name,
  }),
  variable: rule({
    of: (plan) => plan.variables,
    schema: entityOf(Plan.shape.variables),
    words: ['variable', 'variables'],
    title: ({ name }) => name,
  }),
  prerequisite: rule({
    of: (plan) => plan.prerequisites,
    schema: entityOf(Plan.shape.prerequisites),
    words: ['prerequisite', 'prerequisites'],
    title: ({ text }) => text,
  }),
  migration: rule({
    of: (plan) => plan.migrations,
    schema: entityOf(Plan.shape.migrations),
    words: ['migration', 'migrations'],
    title: ({ name }) => name,
  }),
  phase: rule({
    of: (plan) => plan.phases,
    schema: entityOf(Plan.shape.phases),
    words: ['phase', 'phases'],
    title: ({ title }) => title,
    fixed: ['steps', 'verification'],
  }),
  holdPoint: rule({
    of: (plan) => plan.holdPoints,
    schema: entityOf(Plan.shape.holdPoints),
    words: ['hold point', 'hold points'],
    title: ({ question }) => question,
  }),
  metric: rule({
    of: (plan) => plan.metrics,
    schema: entityOf(Plan.shape.metrics),
    words: ['metric', 'metrics'],
    title: ({ name }) => name,
  }),
  flag: rule({
    of: (plan) => plan.flags,
    schema: entityOf(Plan.shape.flags),
    words: ['flag', 'flags'],
    title: ({ key }) => key,
  }),
  trigger: rule({
    of: (plan) => plan.rollback.triggers,
    schema: entityOf(rollback.shape.triggers),
    words: ['trigger', 'triggers'],
    title: ({ text }) => text,
  }),
  procedure: rule({
    of: (plan) => plan.rollback.procedures,
    schema: entityOf(rollback.shape.procedures),
    words: ['procedure', 'procedures'],
    title: ({ title }) => title,
    fixed: ['steps', 'checks'],
  }),
  communication: rule({
    of: (plan) => plan.communications.entries,
    schema: entityOf(communications.shape.entries),
    words: ['message', 'messages'],
    title: ({ event }) => event,
  }),
  template: rule({
    of: (plan) => plan.communications.templates,
    schema: entityOf(communications.shape.templates),
    words: ['template', 'templates'],
    title: ({ name }) => name,
  }),
  person: rule({
    of: (plan) => plan.people,
    schema: entityOf(Plan.shape.people),
    words: ['person', 'people'],
    title: ({ name }) => name,
  }),
  role: rule({
    of: (plan) => plan.roles,
    schema: entityOf(Plan.shape.roles),
    words: ['role', 'roles'],
    title: ({ name }) => name,
  }),
  contact: rule({
    of: (plan) => plan.contacts,
    schema: entityOf(Plan.shape.contacts),
    words: ['contact', 'contacts'],
    title: ({ name }) => name,
  }),
  walkThroughItem: rule({
    of: (plan) => plan.review.walkThrough,
    schema: entityOf(review.shape.walkThrough),
    words: ['walk-through item', 'walk-through items'],
    title: ({ text }) => text,
  }),
  rehearsal: rule({
    of: (plan) => plan.preparation.rehearsals,
    schema: entityOf(preparation.shape.rehearsals),
    words: ['rehearsal', 'rehearsals'],
    title: ({ note = '' }) => note,
  }),
};
