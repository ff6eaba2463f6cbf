// Steps as they travel on the clipboard between plans: with their checks, and their owners by name, because ids mean
// nothing in another plan.
import type { NewStep } from '#shared/plan/edits/step-edits.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Check, Step } from '#shared/plan/schema/phases.ts';

interface Owner {
  id: string;
  name: string;
  kind: string;
}

interface CopiedStep {
  step: Step;
  checks: Check[];
  /** The roles that step and checks name. */
  roles: Owner[];
}

export interface CopiedSteps {
  /** The plan they were copied from. */
  holdpoint: 1;
  steps: CopiedStep[];
}

export function copiedSteps(plan: Plan, ids: readonly string[]): CopiedSteps {
  const steps = ids.flatMap((id): CopiedStep[] => {
    const step = plan.steps[id];
    if (!step) return [];
    const checks = step.checks.flatMap((check) => plan.checks[check] ?? []);
    const named = [step.role, ...checks.map(({ role }) => role)].flatMap((role) => role ?? []);
    const roles = [...new Set(named)].flatMap((role): Owner[] => {
      const found = plan.roles.byId[role];
      return found ? [{ id: role, name: found.name, kind: found.kind }] : [];
    });
    return [{ step, checks, roles }];
  });
  return { holdpoint: 1, steps };
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every((text) => typeof text === 'string');

/** Only what pasting itself reads; main parses the steps when they are added. */
function isStep(value: unknown): boolean {
  if (!isFields(value) || !isFields(value.step)) return false;
  const { step, checks, roles } = value;
  const hasLists = areTexts(step.migrations) && (step.after === undefined || areTexts(step.after));
  return hasLists && [checks, roles].every((list) => Array.isArray(list) && list.every(isFields));
}

const isCopied = (value: unknown): value is CopiedSteps =>
  isFields(value) && value.holdpoint === 1 && Array.isArray(value.steps) && value.steps.every(isStep);

/** Reads what was copied; nothing when it is no copy of ours. */
export function readCopied(text: string): CopiedSteps | undefined {
  if (text === '') return undefined;
  try {
    const copied: unknown = JSON.parse(text);
    return isCopied(copied) ? copied : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // another program's text under our name: the plain text is taken
    throw error;
  }
}

/** The role of this plan that another plan's role is: the same one, else of the same name, else of the same kind. */
function roleHere({ roles }: Plan, role: string, owners: readonly Owner[]): string | undefined {
  const owner = owners.find(({ id }) => id === role);
  if (roles.byId[role]) return role;
  if (!owner) return undefined;
  const entries = Object.entries(roles.byId);
  const byName = entries.find(([, { name }]) => name === owner.name);
  const byKind = entries.find(([, { kind }]) => kind === owner.kind && kind !== 'other');
  return (byName ?? byKind)?.[0];
}

function led<T extends { role?: string }>(entity: T, plan: Plan, owners: readonly Owner[]): T {
  const { role, ...others } = entity;
  const here = role === undefined ? undefined : roleHere(plan, role, owners);
  return { ...others, ...(here !== undefined && { role: here }) } as T; // the same fields, the role led
}

/** Gives the steps with new ids for a plan. What they named in another plan and this one lacks is left out. */
export function pastedSteps({ steps }: CopiedSteps, plan: Plan): NewStep[] {
  return steps.map(({ step, checks, roles }) => {
    const { checks: _, after, ...own } = led(step, plan, roles);
    const migrations = own.migrations.filter((id) => plan.migrations.byId[id]);
    const stays = after?.every((id) => plan.steps[id]);
    return {
      id: crypto.randomUUID(),
      step: { ...own, migrations, ...(after && stays && { after }) },
      checks: checks.map((check) => ({ id: crypto.randomUUID(), check: led(check, plan, roles) })),
    };
  });
}
