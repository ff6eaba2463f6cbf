// For each rule about the team: a plan in which it finds something, and one as near to it as can be in which it does not.

import type { z } from 'zod';
import type { Plan } from '#shared/plan/plan.ts';
import type { Person, Role } from '#shared/plan/schema/people.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

type Someone = Partial<z.infer<typeof Person>>;

const FIVE: Role['kind'][] = ['lead', 'executor', 'observer', 'communications', 'qa'];
const when = (time: string) => ({ at: `2026-11-28T${time}`, zone: 'Europe/Berlin' });

interface Team {
  roles?: (Partial<Role> & { kind: Role['kind'] })[];
  people?: Record<string, Someone>;
  confirmed?: string[];
  window?: Plan['window'];
}

/** A plan of one phase with a team; roles are called by their kind, people by their id. */
const team = ({ roles = [], people = { marta: {} }, confirmed = [], window }: Team): Plan =>
  aPlan()
    .phase('Deploy')
    .and((plan) => {
      for (const [id, person] of Object.entries(people)) {
        plan.people.order.push(id);
        plan.people.byId[id] = { name: id, initials: id.slice(0, 2), contact: '+49 30 1234', ...person };
      }
      for (const role of roles) {
        plan.roles.order.push(role.kind);
        plan.roles.byId[role.kind] = { name: role.kind, duties: [], ...role };
      }
      for (const id of confirmed) plan.preparation.confirmed[id] = { by: 'Ada', at: 1 };
      if (window) plan.window = window;
    })
    .build();

const two = { marta: {}, jonas: {} };
const held = (kind: Role['kind'], holder = 'marta') => ({ kind, holder });
const window: Plan['window'] = { start: when('22:00'), end: when('23:00'), date: 'firm' };
const shifts = (to: string) => [{ person: 'marta', from: when('22:00'), to: when(to) }];

export const TEAM_EXAMPLES: [rule: string, on: string | undefined, wrong: Plan, right: Plan][] = [
  [
    'team/roles-missing',
    undefined,
    team({ roles: FIVE.slice(1).map((kind) => held(kind)) }),
    team({ roles: FIVE.map((kind) => held(kind)) }),
  ],
  ['roles/no-holder', 'qa', team({ roles: [{ kind: 'qa' }] }), team({ roles: [{ kind: 'dba' }] })],
  ['people/not-confirmed', 'marta', team({ roles: [held('qa')] }), team({ roles: [held('qa')], confirmed: ['marta'] })],
  ['team/no-on-call', undefined, team({ roles: [{ kind: 'onCall' }] }), team({ roles: [held('onCall')] })],
  [
    'team/no-backup-engineer',
    undefined,
    team({ roles: [{ kind: 'backupEngineer' }] }),
    team({ roles: [held('backupEngineer')] }),
  ],
  [
    'team/observer-executes',
    'marta',
    team({ people: two, roles: [held('observer'), held('executor')] }),
    team({ people: two, roles: [held('observer'), held('executor', 'jonas')] }),
  ],
  [
    'team/lead-executes',
    'marta',
    team({ people: two, roles: [held('lead'), held('executor')] }),
    team({ people: two, roles: [held('lead'), held('executor', 'jonas')] }),
  ],
  [
    'roles/own-backup',
    'qa',
    team({ people: two, roles: [{ ...held('qa'), backup: 'marta' }] }),
    team({ people: two, roles: [{ ...held('qa'), backup: 'jonas' }] }),
  ],
  [
    'roles/shift-gap',
    'qa',
    team({ roles: [{ ...held('qa'), shifts: shifts('22:30') }], window }),
    team({ roles: [{ ...held('qa'), shifts: shifts('23:00') }], window }),
  ],
  ['people/no-contact', 'marta', team({ people: { marta: { contact: ' ' } } }), team({})],
  [
    'people/initials',
    'jonas',
    team({ people: { marta: { initials: 'MW' }, jonas: { initials: 'mw' } } }),
    team({ people: two }),
  ],
  [
    'people/no-role',
    'jonas',
    team({ people: two, roles: [held('qa')] }),
    team({ people: two, roles: [{ ...held('qa'), backup: 'jonas' }] }),
  ],
];
