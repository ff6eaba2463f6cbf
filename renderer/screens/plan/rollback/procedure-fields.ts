// The fields of a procedure, and its choices as edits. Pure.

import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Procedure } from '#shared/plan/schema/operations.ts';
import type { Pattern } from '#shared/plan/schema/strategy.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import type { EstimatePlace } from '../detail/estimate-fields.ts';
import { fieldRules } from '../detail/field-rules.ts';

type ProcedureUpdate = Extract<Edit, { type: 'procedure.update' }>;
type ProcedureChange = Omit<ProcedureUpdate, 'type' | 'ids'>;

const update = (id: string, change: ProcedureChange): ProcedureUpdate => ({
  type: 'procedure.update',
  ids: [id],
  ...change,
});

const procedureRule = fieldRules({
  noun: 'procedure',
  find: ({ rollback }, id) => rollback.procedures.byId[id],
  edit: update,
});

export const procedureText = (id: string, field: 'title' | 'useWhen'): FieldRule =>
  procedureRule(
    id,
    field,
    (procedure) => procedure[field],
    (text) => ok({ fields: { [field]: text } }),
  );

/** What is lost; an empty text says nothing. */
export const dataLoss = (id: string): FieldRule =>
  procedureRule(
    id,
    'dataLoss',
    (procedure) => procedure.dataLoss ?? '',
    (text) => ok(text.trim() === '' ? { fields: {}, clear: ['dataLoss'] } : { fields: { dataLoss: text } }),
  );

/** Where it was tested; a place says that it was, today unless another day is written. `now` is in milliseconds since 1970. */
export const testedWhere = (id: string, now: () => number): FieldRule =>
  procedureRule(
    id,
    'testedWhere',
    ({ tested }) => tested?.where ?? '',
    (where, { tested }) =>
      ok(
        where.trim() === ''
          ? { fields: {}, clear: ['tested'] }
          : { fields: { tested: { at: now(), ...tested, where } } },
      ),
  );

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The instant of a day: its noon in UTC, which is that day nearly everywhere. */
function instantOf(text: string): Result<number> {
  const [, year, month, day] = DAY.exec(text.trim()) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), 12);
  const isDay = Number.isFinite(at) && new Date(at).toISOString().startsWith(text.trim());
  return isDay && at >= 0 ? ok(at) : failed('invalid', 'Write a day, such as 2026-11-20.');
}

/** The day of the test. */
export const testedOn = (id: string): FieldRule =>
  procedureRule(
    id,
    'testedOn',
    ({ tested }) => (tested ? new Date(tested.at).toISOString().slice(0, 10) : ''),
    (text, { tested }) => {
      if (text.trim() === '') return ok({ fields: {}, clear: ['tested'] });
      const at = instantOf(text);
      return at.ok ? ok({ fields: { tested: { where: '', ...tested, at: at.value } } }) : at;
    },
  );

export const procedureEstimate = (id: string): EstimatePlace => ({
  entity: id,
  read: (plan) => plan.rollback.procedures.byId[id]?.estimate,
  edit(estimate, plan) {
    if (!plan.rollback.procedures.byId[id]) return gone('procedure');
    return ok(update(id, estimate ? { fields: { estimate } } : { fields: {}, clear: ['estimate'] }));
  },
});

/** A target as one word of a list: "pattern rolling", "flag f1", "database". */
export function targetKey(target: Procedure['target']): string {
  if (target.of === 'pattern') return `pattern ${target.pattern}`;
  return target.of === 'flag' ? `flag ${target.flag}` : target.of;
}

function targetOf(key: string): Procedure['target'] {
  const [of, name = ''] = key.split(' ');
  if (of === 'pattern') return { of, pattern: name as Pattern }; // the list offers patterns only
  if (of === 'flag') return { of, flag: name };
  return { of: of as 'database' | 'flags' | 'fallback' }; // likewise
}

const hasRung = ({ of }: Procedure['target']): boolean => of === 'database' || of === 'fallback';

/** Says what the procedure takes back. Only the database and the fallback stand on the ladder. */
export function setTarget(id: string, key: string): Edit {
  const target = targetOf(key);
  return update(id, { fields: { target }, ...(!hasRung(target) && { clear: ['rung'] }) });
}

/** The rung of the ladder; '' says none. */
export const setRung = (id: string, rung: string): Edit =>
  update(id, rung === '' ? { fields: {}, clear: ['rung'] } : { fields: { rung: Number(rung) } });

export const setDangerous = (id: string, isDangerous: boolean): Edit =>
  update(id, isDangerous ? { fields: { dangerous: true } } : { fields: {}, clear: ['dangerous'] });

/** Names the role that approves it; '' is nobody. */
export const setApproval = (id: string, role: string): Edit =>
  update(id, role === '' ? { fields: {}, clear: ['approval'] } : { fields: { approval: role } });

/** A procedure that says nothing yet, for the chosen pattern where there is one. */
export const addBlank = ({ strategy }: Plan, id: string): Edit => ({
  type: 'procedure.add',
  id,
  entity: {
    target: strategy.pattern ? { of: 'pattern', pattern: strategy.pattern } : { of: 'fallback' },
    title: '',
    useWhen: '',
    steps: [],
    checks: [],
  },
});
