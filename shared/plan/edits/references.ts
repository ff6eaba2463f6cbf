// Who refers to what, in one table. Removing a thing drops the references to it, and a copy's references to things that
// were copied with it lead to the copies.
import type { Plan } from '../plan.ts';

/** Where a reference leads from now on; nothing drops it. */
type Lead = (id: string) => string | undefined;
type Fields = Record<string, unknown>;

interface Reference<T = never> {
  /** The entities that have it. */
  holders(plan: Plan): Record<string, T>;
  ids(entity: T): readonly (string | undefined)[];
  /** Leads each reference of a drafted entity somewhere. `plan` is the plan before the edit. */
  lead(entity: T, lead: Lead, plan: Plan): void;
}

const reference = <T>(one: Reference<T>): Reference => one as Reference; // the table's rows differ in their entities

/** A field that may be absent. */
const field = <T extends object>(holders: (plan: Plan) => Record<string, T>, name: string): Reference =>
  reference<T>({
    holders,
    ids: (entity) => [(entity as Fields)[name] as string | undefined],
    lead(entity, lead) {
      const fields = entity as Fields; // the name is a field of this entity's schema
      const next = typeof fields[name] === 'string' ? lead(fields[name]) : undefined;
      if (next === undefined) delete fields[name];
      else fields[name] = next;
    },
  });

/** A list of ids. */
const list = <T extends object>(holders: (plan: Plan) => Record<string, T>, name: string): Reference =>
  reference<T>({
    holders,
    ids: (entity) => (entity as Fields)[name] as string[],
    lead(entity, lead) {
      const fields = entity as Fields; // as above
      fields[name] = (fields[name] as string[]).flatMap((id) => lead(id) ?? []);
    },
  });

/** The keys of a table. */
const keys = (table: (plan: Plan) => Record<string, Record<string, unknown>>): Reference =>
  reference<Record<string, unknown>>({
    holders: table,
    ids: Object.keys,
    lead(entity, lead) {
      for (const [id, value] of Object.entries(entity)) {
        const next = lead(id);
        if (next === id) continue;
        delete entity[id];
        if (next !== undefined) entity[next] = value;
      }
    },
  });

const steps = (plan: Plan) => plan.steps;
const holdPoints = (plan: Plan) => plan.holdPoints.byId;
const procedures = (plan: Plan) => plan.rollback.procedures.byId;
const migrations = (plan: Plan) => plan.migrations.byId;
const entries = (plan: Plan) => plan.communications.entries.byId;
const roles = (plan: Plan) => plan.roles.byId;
const flags = (plan: Plan) => plan.flags.byId;
/** Parts that a plan has once stand under names that no entity can have. */
const decision = (plan: Plan) => ({ '.decision': plan.rollback.decision });

export const REFERENCES: readonly Reference[] = [
  field(steps, 'role'),
  list(steps, 'migrations'),
  reference<Plan['steps'][string]>({
    holders: steps,
    ids: ({ after = [] }) => after,
    lead(step, lead) {
      if (!step.after) return;
      const after = step.after.flatMap((id) => lead(id) ?? []);
      // An empty list would mean "with the phase": a step that has lost its last predecessor follows the one before it.
      if (after.length === 0 && step.after.length > 0) delete step.after;
      else step.after = after;
    },
  }),
  field((plan) => plan.checks, 'role'),
  field(holdPoints, 'decider'),
  list(holdPoints, 'rollCall'),
  reference<Plan['holdPoints']['byId'][string]>({
    holders: holdPoints,
    ids: ({ criteria }) => criteria.map((one) => ('check' in one ? one.check : undefined)),
    lead(holdPoint, lead) {
      holdPoint.criteria = holdPoint.criteria.flatMap((one): typeof holdPoint.criteria => {
        if (!('check' in one)) return [one];
        const check = lead(one.check);
        return check === undefined ? [] : [{ ...one, check }];
      });
    },
  }),
  reference<Plan['holdPoints']['byId'][string]>({
    holders: holdPoints,
    ids: ({ ifNoGo }) => ['procedure' in ifNoGo ? ifNoGo.procedure : undefined],
    lead(holdPoint, lead, plan) {
      if (!('procedure' in holdPoint.ifNoGo)) return;
      const { procedure } = holdPoint.ifNoGo;
      const next = lead(procedure);
      const title = plan.rollback.procedures.byId[procedure]?.title ?? '';
      holdPoint.ifNoGo = next === undefined ? { text: title } : { ...holdPoint.ifNoGo, procedure: next };
    },
  }),
  reference<Plan['holdPoints']['byId'][string]>({
    holders: holdPoints,
    ids: ({ place }) => ['after' in place ? place.after : place.before],
    // Hold points whose place goes are moved or removed with it (removal.ts), so only a copy's place is led.
    lead(holdPoint, lead) {
      const { place } = holdPoint;
      const next = lead('after' in place ? place.after : place.before);
      if (next !== undefined)
        holdPoint.place = 'after' in place ? { ...place, after: next } : { ...place, before: next };
    },
  }),
  field(procedures, 'approval'),
  reference<Plan['rollback']['procedures']['byId'][string]>({
    holders: procedures,
    ids: ({ target }) => [target.of === 'flag' ? target.flag : undefined],
    lead(procedure, lead) {
      if (procedure.target.of !== 'flag') return;
      const flag = lead(procedure.target.flag);
      procedure.target = flag === undefined ? { of: 'flags' } : { ...procedure.target, flag };
    },
  }),
  field(decision, 'primary'),
  field(decision, 'backup'),
  field(decision, 'escalation'),
  reference<Plan['rollback']['triggers']['byId'][string]>({
    holders: (plan) => plan.rollback.triggers.byId,
    ids: ({ rule }) => [rule?.metric],
    lead(trigger, lead) {
      if (!trigger.rule) return;
      const metric = lead(trigger.rule.metric);
      if (metric === undefined) delete trigger.rule;
      else trigger.rule.metric = metric;
    },
  }),
  list(migrations, 'dependsOn'),
  reference<Plan['migrations']['byId'][string]>({
    holders: migrations,
    ids: ({ restore }) => [restore?.approval],
    lead({ restore }, lead) {
      if (restore?.approval === undefined) return;
      const approval = lead(restore.approval);
      if (approval === undefined) delete restore.approval;
      else restore.approval = approval;
    },
  }),
  field(flags, 'owner'),
  field((plan) => Object.fromEntries(Object.entries(plan.flags.byId).map(([id, flag]) => [id, flag.removal])), 'owner'),
  field(entries, 'sender'),
  reference<Plan['communications']['entries']['byId'][string]>({
    holders: entries,
    ids: ({ on }) => [on.at === 'phase' ? on.phase : undefined],
    lead(entry, lead) {
      if (entry.on.at !== 'phase') return;
      const phase = lead(entry.on.phase);
      entry.on = phase === undefined ? { at: 'event', event: 'other' } : { ...entry.on, phase };
    },
  }),
  reference<Plan['communications']['entries']['byId'][string]>({
    holders: entries,
    ids: ({ message }) => ['template' in message ? message.template : undefined],
    lead(entry, lead, plan) {
      if (!('template' in entry.message)) return;
      const { template } = entry.message;
      const next = lead(template);
      const text = plan.communications.templates.byId[template]?.body ?? '';
      entry.message = next === undefined ? { text } : { ...entry.message, template: next };
    },
  }),
  field(roles, 'holder'),
  field(roles, 'backup'),
  reference<Plan['roles']['byId'][string]>({
    holders: roles,
    ids: ({ shifts = [] }) => shifts.map(({ person }) => person),
    lead(role, lead) {
      if (!role.shifts) return;
      role.shifts = role.shifts.flatMap((shift) => {
        const person = lead(shift.person);
        return person === undefined ? [] : [{ ...shift, person }];
      });
    },
  }),
  field((plan) => ({ '.plan': plan }), 'target'),
  keys((plan) => Object.fromEntries(Object.entries(plan.variables.byId).map(([id, { values }]) => [id, values]))),
  reference<Plan['clock']>({
    holders: ({ clock }) => ({ '.clock': clock }),
    ids: ({ t0 }) => [t0.anchor === 'phase' ? t0.phase : undefined],
    lead(clock, lead) {
      if (clock.t0.anchor !== 'phase') return;
      const phase = lead(clock.t0.phase);
      clock.t0 = phase === undefined ? { anchor: 'planStart' } : { ...clock.t0, phase };
    },
  }),
  keys(({ preparation: { ticks, confirmed } }) => ({ '.ticks': ticks, '.confirmed': confirmed })),
  field((plan) => plan.preparation.remarks.byId, 'on'),
  field((plan) => plan.preparation.rehearsals.byId, 'environment'),
];
