// Rules about where the plan deploys to and what its placeholders stand for there.
import { isTaken } from '../../plan/edits/ownership.ts';
import { type PlaceholderUse, placeholderUses, undefinedUses } from '../../plan/placeholder-uses.ts';
import type { Plan } from '../../plan/plan.ts';
import { inOrder } from '../../runbook/reading.ts';
import type { Case, Fix, Rule, Subject } from '../rule.ts';
import { textPlaces } from '../text-places.ts';

type Variable = Plan['variables']['byId'][string];

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
const braced = (name: string): string => `{{${name}}}`;
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

function usesByName(uses: readonly PlaceholderUse[]): Map<string, PlaceholderUse[]> {
  const byName = new Map<string, PlaceholderUse[]>();
  for (const use of uses) byName.set(use.name, [...(byName.get(use.name) ?? []), use]);
  return byName;
}

/** Gives a case for each variable that `problem` says something about. */
const eachVariable = (plan: Plan, problem: (variable: Variable) => string | undefined): Case[] =>
  inOrder(plan.variables).flatMap(([on, variable]) => {
    const message = problem(variable);
    return message === undefined ? [] : [{ on, message }];
  });

/** Adds the variable; its id comes from its name, because nothing here is random. */
function addFix(plan: Plan, name: string): Fix | undefined {
  const id = `variable-${name}`.slice(0, 64);
  if (isTaken(plan, id)) return undefined;
  const entity = { name, description: '', values: {} };
  return { label: `Add the variable ${braced(name)}`, edit: { type: 'variable.add', id, entity } };
}

function undefinedNames({ plan }: Subject): Case[] {
  const unknown = usesByName(undefinedUses(plan));
  if (unknown.size === 0) return [];
  const shownAt = textPlaces(plan);
  return [...unknown].flatMap(([name, [first, ...others]]) => {
    if (!first) return [];
    const fix = addFix(plan, name);
    const message = `${braced(name)} is used in commands ${times(others.length + 1)}, and is no variable of this plan.`;
    return [{ ...shownAt(first.part, first.entity), message, ...(fix && { fix }) }];
  });
}

function withoutValue({ plan }: Subject): Case[] {
  const { target, environments } = plan;
  const environment = target === undefined ? undefined : environments.byId[target];
  if (target === undefined || !environment) return [];
  const uses = usesByName(placeholderUses(plan));
  return eachVariable(plan, ({ name, values, secret }) => {
    const count = uses.get(name)?.length ?? 0;
    if (secret || count === 0 || !isBlank(values[target])) return undefined;
    return `${braced(name)} has no value for ${environment.name || 'the environment'}, and is used ${times(count)}.`;
  });
}

function unused({ plan }: Subject): Case[] {
  const uses = usesByName(placeholderUses(plan));
  return eachVariable(plan, ({ name }) =>
    isBlank(name) || uses.has(name) ? undefined : `${braced(name)} is used nowhere.`,
  );
}

function sameNames({ plan }: Subject): Case[] {
  const seen = new Set<string>();
  return eachVariable(plan, ({ name }) => {
    const isSecond = !isBlank(name) && seen.has(name);
    seen.add(name);
    return isSecond ? `There are two variables ${braced(name)}.` : undefined;
  });
}

export const VARIABLE_RULES: readonly Rule[] = [
  {
    id: 'environments/no-target',
    severity: 'warning',
    view: 'overview',
    why: 'The target says which values the commands get, and everybody which system is about to change.',
    source: ['S010', 'S202'],
    find: ({ plan: { target, environments } }) =>
      target !== undefined && environments.byId[target]
        ? []
        : [{ message: 'Nothing says which environment is deployed to.' }],
  },
  {
    id: 'variables/undefined',
    severity: 'warning',
    view: 'phases',
    why: 'On the night somebody would have to guess what stands there.',
    source: ['S205', 'N001'],
    find: undefinedNames,
  },
  {
    id: 'variables/no-value',
    severity: 'warning',
    view: 'overview',
    why: 'A command with a gap in it is filled in by hand, at night.',
    source: ['S205', 'N001'],
    find: withoutValue,
  },
  {
    id: 'variables/no-place',
    severity: 'warning',
    view: 'overview',
    why: 'The plan never holds a secret, so it has to say where the secret is found.',
    source: ['S010'],
    find: ({ plan }) =>
      eachVariable(plan, ({ name, secret }) =>
        secret && isBlank(secret.fetchFrom)
          ? `Nothing says where the secret ${braced(name)} is fetched from.`
          : undefined,
      ),
  },
  {
    id: 'variables/same-name',
    severity: 'warning',
    view: 'overview',
    why: 'Nobody can tell which of the two values is meant.',
    source: ['N003'],
    find: sameNames,
  },
  {
    id: 'variables/unused',
    severity: 'hint',
    view: 'overview',
    why: 'Either it is not needed, or a command has the value written out that should come from here.',
    source: ['N003'],
    find: unused,
  },
];
