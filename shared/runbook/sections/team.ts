// Who does what, how to reach them and whether they are free (S186-S198).
import type { Role } from '../../plan/schema/people.ts';
import type { CheckRow, Section } from '../blocks.ts';
import { spanWords } from '../dates.ts';
import { inOrder, type Reading } from '../reading.ts';
import { joined, section, table } from './parts.ts';

const NOBODY = 'Nobody yet';

function teamRow({ plan }: Reading, role: Role): string[] {
  const holder = role.holder === undefined ? undefined : plan.people.byId[role.holder];
  const backup = role.backup === undefined ? undefined : plan.people.byId[role.backup];
  const contact = joined([holder?.contact, holder?.zone && `(${holder.zone})`], ' ');
  return [role.name, holder?.name ?? NOBODY, backup?.name ?? '', contact, role.duties.join('; ')];
}

function shiftLines({ plan }: Reading): string[] {
  return inOrder(plan.roles).flatMap(([, role]) =>
    (role.shifts ?? []).map(
      ({ from, to, person }) => `${role.name}: ${plan.people.byId[person]?.name ?? NOBODY}, ${spanWords(from, to)}`,
    ),
  );
}

/** Each role with its holder, ticked when that person said to be free in the window (S192-S198). */
function availability({ plan }: Reading): CheckRow[] {
  return inOrder(plan.roles).map(([id, { name, holder }]) => ({
    id,
    text: `${name}: ${(holder !== undefined && plan.people.byId[holder]?.name) || NOBODY}`,
    isTicked: holder !== undefined && plan.preparation.confirmed[holder] !== undefined,
  }));
}

/** Gives the section "Team"; empty without roles and people. */
export function teamSection(reading: Reading): Section {
  const { plan } = reading;
  const rows = inOrder(plan.roles).map(([, role]) => teamRow(reading, role));
  const roles = Object.values(plan.roles.byId);
  const others = inOrder(plan.people).filter(([id]) => !roles.some((role) => role.holder === id));
  return section('Team', [
    table(['Role', 'Person', 'Backup', 'Contact', 'Duties'], rows),
    table(
      ['Person', 'Contact', 'Zone'],
      others.map(([, { name, contact, zone }]) => [name, contact, zone ?? '']),
      'Others who may be needed',
    ),
    { kind: 'list', title: 'Shifts', items: shiftLines(reading) },
    { kind: 'checks', title: 'Available in the window', checks: availability(reading) },
  ]);
}
