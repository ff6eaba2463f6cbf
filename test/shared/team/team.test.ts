// Who holds what, who stands in for whom, and what a substitution changes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Role } from '#shared/plan/schema/people.ts';
import { assignmentsOf, hasShiftGap, initialsOf, severalRoles } from '#shared/team/assignments.ts';
import { substitution } from '#shared/team/substitute.ts';
import { expectOk } from '../../helpers/app.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const PEOPLE = ['marta', 'jonas', 'aylin'];
const when = (at: string) => ({ at, zone: 'Europe/Berlin' });
const shift = (person: string, from: string, to: string) => ({
  person,
  from: when(`2026-11-28T${from}`),
  to: when(`2026-11-28T${to}`),
});

const withRoles = (...roles: Partial<Role>[]): Plan =>
  aPlan()
    .and((plan) => {
      for (const id of PEOPLE) {
        plan.people.order.push(id);
        plan.people.byId[id] = { name: id, initials: id.slice(0, 2), contact: '' };
      }
      roles.forEach((role, index) => {
        plan.roles.order.push(`r${index + 1}`);
        plan.roles.byId[`r${index + 1}`] = { name: `Role ${index + 1}`, kind: 'other', duties: [], ...role };
      });
    })
    .build();

const substituted = (plan: Plan, from: string, to: string): Plan => {
  const { edits } = substitution(plan, from, to);
  if (edits.length === 0) return plan;
  return expectOk(applyEdit(plan, { type: 'several', label: 'Replace', edits }, { by: 'Ada', at: 1 })).plan;
};

test('roles are seen from the people: held, backed up, taken for a shift', () => {
  const plan = withRoles(
    { holder: 'marta', backup: 'jonas' },
    { holder: 'marta', shifts: [shift('aylin', '22:00', '23:00'), shift('marta', '23:00', '23:59')] },
    { holder: 'gone' },
  );
  expect(assignmentsOf(plan)).toEqual(
    new Map([
      ['marta', { holds: ['r1', 'r2'], backs: [], shifts: [] }],
      ['jonas', { holds: [], backs: ['r1'], shifts: [] }],
      ['aylin', { holds: [], backs: [], shifts: ['r2'] }],
    ]),
  );
  expect(severalRoles(plan)).toEqual([['marta', ['r1', 'r2']]]);
});

describe('a substitution', () => {
  test('hands over what the person holds, backs up and has shifts of, and says so', () => {
    const plan = withRoles(
      { holder: 'marta', backup: 'jonas' },
      { holder: 'jonas', backup: 'marta' },
      { holder: 'jonas', shifts: [shift('marta', '22:00', '23:00')] },
    );
    expect(substitution(plan, 'marta', 'aylin').sentences).toEqual([
      'Role 1: holds it',
      'Role 2: is the backup',
      'Role 3: takes a shift',
    ]);
    const { roles } = substituted(plan, 'marta', 'aylin');
    expect(roles.byId.r1).toMatchObject({ holder: 'aylin', backup: 'jonas' });
    expect(roles.byId.r2).toMatchObject({ holder: 'jonas', backup: 'aylin' });
    expect(roles.byId.r3?.shifts?.map(({ person }) => person)).toEqual(['aylin']);
  });

  test('leaves nobody as their own backup', () => {
    const plan = withRoles({ holder: 'marta', backup: 'jonas' }, { holder: 'jonas', backup: 'marta' });
    const { sentences } = substitution(plan, 'marta', 'jonas');
    expect(sentences).toEqual(['Role 1: holds it', 'Role 1: then has no backup', 'Role 2: then has no backup']);
    const { roles } = substituted(plan, 'marta', 'jonas');
    expect(roles.byId.r1).not.toHaveProperty('backup');
    expect(roles.byId.r2).not.toHaveProperty('backup');
  });

  test('of any team names the first one nowhere afterwards, and changes nothing for somebody else', () => {
    const someone = fc.option(fc.constantFrom(...PEOPLE), { nil: undefined });
    const role = fc.record({ holder: someone, backup: someone, shift: someone });
    fc.assert(
      fc.property(fc.array(role, { maxLength: 5 }), fc.constantFrom(...PEOPLE), (made, to) => {
        const plan = withRoles(
          ...made.map(({ holder, backup, shift: person }) => ({
            ...(holder && { holder }),
            ...(backup && { backup }),
            ...(person && { shifts: [shift(person, '22:00', '23:00')] }),
          })),
        );
        const after = substituted(plan, 'marta', to);
        if (to !== 'marta') expect(JSON.stringify(after.roles)).not.toContain('marta');
        else expect(after).toBe(plan);
        for (const [id, role] of Object.entries(plan.roles.byId)) {
          const then = after.roles.byId[id];
          if (!JSON.stringify(role).includes('marta')) expect(then).toBe(role);
          else if (to !== 'marta' && [role.holder, role.backup].includes('marta') && then?.holder === to)
            expect(then.backup).not.toBe(to);
        }
      }),
    );
  });
});

test.each([
  [[], false],
  [[shift('marta', '22:00', '23:30')], false],
  [[shift('marta', '23:00', '23:30'), shift('jonas', '22:00', '23:00')], false],
  [[shift('marta', '22:00', '22:30'), shift('jonas', '22:45', '23:30')], true],
  [[shift('marta', '22:00', '23:00')], true],
  [[shift('marta', '22:00', '23:30'), shift('jonas', '23:45', '23:50')], false],
])('shifts %# leave a gap: %s', (shifts, isGap) => {
  const window: Plan['window'] = { start: when('2026-11-28T22:00'), end: when('2026-11-28T23:30'), date: 'firm' };
  expect(hasShiftGap({ name: '', kind: 'lead', duties: [], shifts }, window)).toBe(isGap);
});

test.each([
  ['Marta Weiß', 'MW'],
  ['Anna-Lena Groß', 'AG'],
  ['Jo', 'JO'],
  ['Marta Weiß (lead)', 'ML'],
  ['', ''],
])('the initials of %s are %s', (name, initials) => expect(initialsOf(name)).toBe(initials));

test('initials of somebody else get a third letter', () => {
  expect(initialsOf('Julia Meier', new Set(['JM']))).toBe('JUM');
});
