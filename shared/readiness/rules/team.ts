// Rules about the team: who holds what, who stands in, and whether they said to be there (S186-S198).
import type { Plan } from '../../plan/plan.ts';
import type { Role } from '../../plan/schema/people.ts';
import { inOrder } from '../../runbook/reading.ts';
import { named } from '../../schedule/finding.ts';
import { assignmentsOf, hasShiftGap, initialsOf, peopleIn } from '../../team/assignments.ts';
import { STANDARD_ROLES } from '../../team/standard-roles.ts';
import type { Case, Fix, Rule, Subject } from '../rule.ts';

/** The roles that a deployment cannot do without (S187-S191). */
const NEEDED: readonly Role['kind'][] = ['lead', 'executor', 'observer', 'communications', 'qa'];

const eachRole =
  (look: (role: Role, plan: Plan, id: string) => string | undefined) =>
  ({ plan }: Subject): Case[] =>
    inOrder(plan.roles).flatMap(([on, role]) => {
      const message = look(role, plan, on);
      return message === undefined ? [] : [{ on, message }];
    });

const roleName = ({ name }: Role): string => named(name, 'role');

/** Roles that something in the plan is given to: steps, votes, the decision about a rollback. */
function rolesInUse({ steps, holdPoints, rollback: { decision } }: Plan): Set<string | undefined> {
  return new Set([
    ...Object.values(steps).map(({ role }) => role),
    ...Object.values(holdPoints.byId).flatMap(({ decider, rollCall }) => [decider, ...rollCall]),
    decision.primary,
    decision.backup,
    decision.escalation,
  ]);
}

function withoutHolder({ plan }: Subject): Case[] {
  const used = rolesInUse(plan);
  return inOrder(plan.roles).flatMap(([on, role]) => {
    const isNeeded = NEEDED.includes(role.kind) || used.has(on);
    return isNeeded && peopleIn(plan, role).length === 0 ? [{ on, message: `Nobody holds ${roleName(role)}.` }] : [];
  });
}

function missingKinds({ plan }: Subject): Case[] {
  if (plan.phases.order.length === 0) return [];
  const kinds = new Set(Object.values(plan.roles.byId).map(({ kind }) => kind));
  const names = STANDARD_ROLES.filter(({ kind }) => NEEDED.includes(kind) && !kinds.has(kind)).map(({ name }) => name);
  return names.length === 0 ? [] : [{ message: `The plan has no ${names.join(', no ')}.` }];
}

/** The plan has no role of a kind, or nobody holds it. */
const uncovered = (plan: Plan, kind: Role['kind']): boolean =>
  plan.phases.order.length > 0 &&
  !Object.values(plan.roles.byId).some((role) => role.kind === kind && peopleIn(plan, role).length > 0);

const hasUncovered =
  (kind: Role['kind'], message: string) =>
  ({ plan }: Subject): Case[] =>
    uncovered(plan, kind) ? [{ message }] : [];

function unconfirmed({ plan }: Subject): Case[] {
  return [...assignmentsOf(plan)].flatMap(([on, { holds, shifts }]): Case[] => {
    if (holds.length + shifts.length === 0 || plan.preparation.confirmed[on]) return [];
    return [{ on, message: `${named(plan.people.byId[on]?.name, 'person')} has not said to be free in the window.` }];
  });
}

/** People who hold a role of both kinds. */
const holdsBoth =
  (one: Role['kind'], other: Role['kind'], sentence: (name: string) => string) =>
  ({ plan }: Subject) =>
    [...assignmentsOf(plan)].flatMap(([on, { holds }]): Case[] => {
      const kinds = holds.map((id) => plan.roles.byId[id]?.kind);
      if (!kinds.includes(one) || !kinds.includes(other)) return [];
      return [{ on, message: sentence(named(plan.people.byId[on]?.name, 'person')) }];
    });

const selfBackup = (id: string): Fix => ({
  label: 'Take the backup away',
  edit: { type: 'role.update', ids: [id], fields: {}, clear: ['backup'] },
});

function ownBackups({ plan }: Subject): Case[] {
  return inOrder(plan.roles).flatMap(([on, role]): Case[] =>
    role.holder !== undefined && role.holder === role.backup
      ? [{ on, message: `Whoever holds ${roleName(role)} is also its backup.`, fix: selfBackup(on) }]
      : [],
  );
}

function sameInitials({ plan }: Subject): Case[] {
  const seen = new Set<string>();
  return inOrder(plan.people).flatMap(([on, { name, initials }]): Case[] => {
    const key = initials.trim().toUpperCase();
    if (key === '') {
      const proposed = initialsOf(name, seen);
      const fix: Fix = {
        label: `Take ${proposed}`,
        edit: { type: 'person.update', ids: [on], fields: { initials: proposed } },
      };
      return [{ on, message: `${named(name, 'person')} has no initials.`, ...(proposed !== '' && { fix }) }];
    }
    if (seen.has(key)) return [{ on, message: `${named(name, 'person')} has the initials ${key} of somebody else.` }];
    seen.add(key);
    return [];
  });
}

const PARTS: Omit<Rule, 'view'>[] = [
  {
    id: 'team/roles-missing',
    severity: 'warning',
    why: 'Each of the five roles watches something that nobody else watches.',
    source: ['S187', 'S188', 'S189', 'S190', 'S191', 'S228'],
    find: missingKinds,
  },
  {
    id: 'roles/no-holder',
    severity: 'blocker',
    why: 'Steps and votes belong to roles. A role that nobody holds does not act.',
    source: ['S192', 'S258', 'N116'],
    find: withoutHolder,
  },
  {
    id: 'people/not-confirmed',
    severity: 'warning',
    why: 'Whoever is needed has to know it before the night, and say yes.',
    source: ['S192', 'S193', 'S194', 'S195', 'S198'],
    find: unconfirmed,
  },
  {
    id: 'team/no-on-call',
    severity: 'warning',
    why: 'The hours after the deployment need somebody who picks up the phone.',
    source: ['S197', 'N025'],
    find: hasUncovered('onCall', 'Nobody is on call for the hours after the deployment.'),
  },
  {
    id: 'team/no-backup-engineer',
    severity: 'warning',
    why: 'When the executor cannot go on, half a migration waits.',
    source: ['S196', 'S250'],
    find: hasUncovered('backupEngineer', 'No backup engineer is named.'),
  },
  {
    id: 'team/observer-executes',
    severity: 'warning',
    why: 'Whoever types does not see the dashboards. The observer watches because nobody else can.',
    source: ['S188', 'S189'],
    find: holdsBoth('observer', 'executor', (name) => `${name} watches and executes.`),
  },
  {
    id: 'team/lead-executes',
    severity: 'hint',
    why: 'Whoever decides should see the whole and not the next command.',
    source: ['S187', 'S188'],
    find: holdsBoth('lead', 'executor', (name) => `${name} leads and executes.`),
  },
  {
    id: 'roles/own-backup',
    severity: 'warning',
    why: 'Nobody stands in for themselves.',
    source: ['S196'],
    find: ownBackups,
  },
  {
    id: 'roles/shift-gap',
    severity: 'warning',
    why: 'Between two shifts the role is nobody’s, and the steps in that time as well.',
    source: ['S192'],
    find: eachRole((role, { window }) =>
      hasShiftGap(role, window) ? `The shifts of ${roleName(role)} leave a part of the window to nobody.` : undefined,
    ),
  },
  {
    id: 'people/no-contact',
    severity: 'warning',
    why: 'At night somebody is called, not looked for.',
    source: ['S186', 'S250'],
    find: ({ plan }) =>
      inOrder(plan.people).flatMap(([on, { name, contact }]) =>
        contact.trim() === '' ? [{ on, message: `${named(name, 'person')} cannot be reached.` }] : [],
      ),
  },
  {
    id: 'people/initials',
    severity: 'hint',
    why: 'On paper each line is signed with initials; they have to say who it was.',
    source: ['S186'],
    find: sameInitials,
  },
  {
    id: 'people/no-role',
    severity: 'hint',
    why: 'Somebody on the list without a role waits all night for a task.',
    source: ['S258'],
    find: ({ plan }) =>
      [...assignmentsOf(plan)].flatMap(([on, { holds, backs, shifts }]) =>
        holds.length + backs.length + shifts.length > 0
          ? []
          : [{ on, message: `${named(plan.people.byId[on]?.name, 'person')} has no role.` }],
      ),
  },
];

export const TEAM_RULES: readonly Rule[] = PARTS.map((part) => ({ ...part, view: 'team' }));
