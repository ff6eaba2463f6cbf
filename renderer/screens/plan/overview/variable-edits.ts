// The edits of environments and variables beyond their texts. Pure.
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import { letters } from '../detail/lists.ts';
import { addEntry } from '../entries/entry-lists.ts';

export type EnvironmentKind = Plan['environments']['byId'][string]['kind'];

export const setKind = (id: string, kind: EnvironmentKind): Edit => ({
  type: 'environment.update',
  ids: [id],
  fields: { kind },
});

export const setTarget = (target: string): Edit => ({ type: 'plan.update', fields: { target } });

/** Adds an environment. The first one is where the plan deploys to, until another one is chosen. */
export function addEnvironment({ environments, target }: Plan, id: string, at: number): Edit {
  const isFirst = environments.order.length === 0 && target === undefined;
  const added = addEntry('environment', id, at, isFirst ? { kind: 'production' } : {});
  if (!isFirst) return added;
  return {
    type: 'several',
    label: 'Add an environment',
    edits: [added, { type: 'plan.update', fields: { target: id } }],
  };
}

/** What goes along with an environment: "Staging was removed, with 12 values." Nothing when nothing does. */
export function environmentRemovalWords({ environments, variables, target }: Plan, id: string): string | undefined {
  const name = environments.byId[id]?.name || 'The environment';
  const count = Object.values(variables.byId).filter(({ values }) => id in values).length;
  const values = count === 0 ? '' : `, with ${count === 1 ? 'one value' : `${count} values`}`;
  const aim = target === id ? ' This plan deploys to nothing now.' : '';
  return values || aim ? `${name} was removed${values}.${aim}` : undefined;
}

/** How many values of a variable would go when it becomes a secret. */
export const valueCount = (plan: Plan, id: string): number => Object.keys(plan.variables.byId[id]?.values ?? {}).length;

/** A secret has a place to fetch it from and no value; what is no secret any more starts without a value. */
export const setSecret = (id: string, isSecret: boolean): Edit => ({
  type: 'variable.update',
  ids: [id],
  ...(isSecret ? { fields: { values: {}, secret: { fetchFrom: '' } } } : { fields: {}, clear: ['secret'] }),
});

export const fetchFrom = (id: string): FieldRule => ({
  entity: id,
  field: 'fetchFrom',
  read: (plan) => plan.variables.byId[id]?.secret?.fetchFrom ?? '',
  edit: (text, plan) =>
    plan.variables.byId[id]?.secret
      ? ok({ type: 'variable.update', ids: [id], fields: { secret: { fetchFrom: text } } })
      : gone('secret'),
});

/** A number from an id, to be written in letters. Two environments of one plan never share it in practice. */
const numberOf = (id: string): number => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);

/** The value of a variable in an environment; empty is none. The field's name holds letters only, so the id is not in it. */
export const variableValue = (id: string, environment: string): FieldRule => ({
  entity: id,
  field: `value${letters(numberOf(environment))}`,
  read: (plan) => plan.variables.byId[id]?.values[environment] ?? '',
  edit(text, plan) {
    const variable = plan.variables.byId[id];
    if (!variable || !plan.environments.byId[environment]) return gone('value');
    if (variable.secret) return failed('invalid', 'A secret has no value in a plan, only a place to fetch it from.');
    const { [environment]: _, ...others } = variable.values;
    return ok({
      type: 'variable.update',
      ids: [id],
      fields: { values: text === '' ? others : { ...others, [environment]: text } },
    });
  },
});
