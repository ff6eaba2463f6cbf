// Putting the steps of the chosen pattern into the application phase: what that would change, and the one edit that does it.
import type { Edit, OneEdit } from '../plan/edits/apply-edit.ts';
import type { NewStep } from '../plan/edits/step-edits.ts';
import type { Plan } from '../plan/plan.ts';
import { builtStep, secondsOf } from '../plan/presets/built-step.ts';
import { VERIFICATION } from '../plan/presets/parts.ts';
import type { Role } from '../plan/schema/people.ts';
import type { Phase } from '../plan/schema/phases.ts';
import { inOrder } from '../runbook/reading.ts';
import { sumOfSteps } from '../runbook/times.ts';
import { PATTERN_WORDS } from '../runbook/words.ts';
import { applicationSteps, type TemplateStep } from './application-steps.ts';
import { type Fit, fitInto } from './fit.ts';
import { patternsInUse } from './knobs.ts';
import { markAs, markOf, printOf } from './marks.ts';
import type { Stack } from './stacks.ts';
import { variableEdits } from './variables.ts';

/** A step of the application phase as it will be, and what happens to it. */
export interface OfferedStep {
  title: string;
  fate: 'added' | 'renewed' | 'same' | 'kept' | 'removed';
}

export interface Offer {
  /** The title of the phase that takes them. */
  phase: string;
  isNewPhase: boolean;
  steps: readonly OfferedStep[];
  /** The names of variables that the commands need and the plan lacks. */
  variables: readonly string[];
  /** How many steps of the same patterns stand there without a mark: written by hand, so that the new ones come on top. */
  byHand: number;
  /** Seconds of the phase, before and after. */
  before: number;
  after: number;
  /** Nothing when the steps stand there already. */
  edit?: Edit;
}

const NEW_PHASE: Phase = {
  title: 'Application Deployment',
  kind: 'application',
  purpose: '',
  steps: [],
  verification: [],
};

/** What putting in needs besides the plan. */
interface Making {
  plan: Plan;
  newId(): string;
}

const roleOf =
  ({ roles }: Plan) =>
  (kind: Role['kind']): string | undefined =>
    roles.order.find((id) => roles.byId[id]?.kind === kind);

function newStep({ plan, newId }: Making, template: TemplateStep): NewStep {
  const built = builtStep(template, roleOf(plan));
  const from = markAs(template.part, template.pattern, printOf(plan, built));
  return {
    id: newId(),
    step: { ...built.step, from },
    checks: built.checks.map((check) => ({ id: newId(), check })),
  };
}

const isRenewed = (plan: Plan, id: string, template: TemplateStep): boolean =>
  markOf(plan, id)?.print !== printOf(plan, builtStep(template, roleOf(plan)));

/** The edits that make an untouched step what the template now says; its id, and what speaks of it, stay. */
function renewal({ plan, newId }: Making, id: string, template: TemplateStep): OneEdit[] {
  const { step, checks } = builtStep(template, roleOf(plan));
  const from = markAs(template.part, template.pattern, printOf(plan, { step, checks }));
  const clear = (['estimate', 'role', 'condition'] as const).filter((name) => step[name] === undefined);
  const known = plan.steps[id]?.checks ?? [];
  const [check] = checks;
  const [first, ...others] = known;
  const gone = check ? others : known;
  return [
    { type: 'step.update', ids: [id], fields: { ...step, from }, ...(clear.length > 0 && { clear }) },
    ...(check && first ? [{ type: 'check.update', ids: [first], fields: check } satisfies OneEdit] : []),
    ...(check && !first ? [{ type: 'check.add', owner: id, id: newId(), check } satisfies OneEdit] : []),
    ...(gone.length > 0 ? [{ type: 'check.remove', ids: gone } satisfies OneEdit] : []),
  ];
}

/** One edit for each run of steps that stand beside each other; those before it are in place by then. */
function additions(making: Making, owner: string, { order }: Fit): OneEdit[] {
  const edits: Extract<OneEdit, { type: 'step.add' }>[] = [];
  let isRun = false;
  for (const [at, placed] of order.entries()) {
    if ('template' in placed) {
      const step = newStep(making, placed.template);
      if (isRun) edits.at(-1)?.steps.push(step);
      else edits.push({ type: 'step.add', owner, at, steps: [step] });
    }
    isRun = 'template' in placed;
  }
  return edits;
}

function phaseAddition({ plan, newId }: Making, id: string): OneEdit[] {
  const later = plan.phases.order.findIndex((one) => ['smoke', 'monitor'].includes(plan.phases.byId[one]?.kind ?? ''));
  const at = later === -1 ? plan.phases.order.length : later;
  return [
    { type: 'phase.add', id, entity: NEW_PHASE, at },
    ...VERIFICATION.map((check): OneEdit => ({ type: 'check.add', owner: id, id: newId(), check: { ...check } })),
  ];
}

/** The phase's own figure follows its steps where it agreed with them before (conflict C22); any other is left alone. */
function phaseUpdate(plan: Plan, id: string, phase: Phase, after: number): OneEdit {
  const { duration } = phase;
  const before = sumOfSteps(plan, phase.steps);
  const isPlain = duration?.best === undefined && duration?.worst === undefined && !duration?.open;
  const agrees = isPlain && before.unknown === 0 && duration?.expected === before.seconds;
  const { pattern } = plan.strategy;
  return {
    type: 'phase.update',
    ids: [id],
    fields: {
      ...(pattern && { from: { pattern } }),
      ...(agrees && { duration: { ...duration, expected: after } }),
    },
  };
}

function fates(plan: Plan, { order, renewed, removed }: Fit): OfferedStep[] {
  const title = (id: string): string => plan.steps[id]?.title ?? '';
  const standing = order.map((placed): OfferedStep => {
    if ('template' in placed) return { title: placed.template.title, fate: 'added' };
    const template = renewed.get(placed.id);
    if (!template) return { title: title(placed.id), fate: 'kept' };
    return isRenewed(plan, placed.id, template)
      ? { title: template.title, fate: 'renewed' }
      : { title: template.title, fate: 'same' };
  });
  return [...standing, ...removed.map((id): OfferedStep => ({ title: title(id), fate: 'removed' }))];
}

const isByHand = (plan: Plan, id: string): boolean => {
  const pattern = plan.steps[id]?.from?.pattern;
  return pattern !== undefined && patternsInUse(plan.strategy).includes(pattern) && !markOf(plan, id);
};

const secondsAfter = (plan: Plan, { order, renewed }: Fit): number =>
  order.reduce((sum, placed) => {
    const template = 'template' in placed ? placed.template : renewed.get(placed.id);
    if (template) return sum + (secondsOf(template) ?? 0);
    return sum + ('id' in placed ? sumOfSteps(plan, [placed.id]).seconds : 0);
  }, 0);

/**
 * Gives what putting the steps of the chosen pattern into the application phase would change, and the edit; nothing as
 * long as no pattern is chosen. `newId` gives a new id with each call.
 */
export function offerSteps(plan: Plan, stack: Stack, newId: () => string): Offer | undefined {
  const { pattern } = plan.strategy;
  if (pattern === undefined) return undefined;
  const template = applicationSteps(plan.strategy, stack);
  const [found, phase = NEW_PHASE] = inOrder(plan.phases).find(([, { kind }]) => kind === 'application') ?? [];
  const fitted = fitInto(plan, found, template);
  const making = { plan, newId };
  const id = found ?? newId();
  const changed = [...fitted.renewed].filter(([step, one]) => isRenewed(plan, step, one));
  const texts = [
    ...fitted.order.flatMap((one) => ('template' in one ? [one.template] : [])),
    ...changed.map(([, one]) => one),
  ];
  const variables = variableEdits(
    plan,
    texts.flatMap(({ commands = [] }) => commands.map(({ text }) => text)),
    newId,
  );
  const after = secondsAfter(plan, fitted);
  const edits: OneEdit[] = [
    ...(found === undefined ? phaseAddition(making, id) : []),
    ...(fitted.removed.length > 0 ? [{ type: 'step.remove', ids: [...fitted.removed] } satisfies OneEdit] : []),
    ...changed.flatMap(([step, one]) => renewal(making, step, one)),
    ...additions(making, id, fitted),
  ];
  const label = `Put in the steps of ${PATTERN_WORDS[pattern]}`;
  return {
    phase: phase.title,
    isNewPhase: found === undefined,
    steps: fates(plan, fitted),
    variables: variables.flatMap((one) => (one.type === 'variable.add' ? [one.entity.name] : [])),
    byHand: phase.steps.filter((step) => isByHand(plan, step)).length,
    before: sumOfSteps(plan, phase.steps).seconds,
    after,
    ...(edits.length > 0 && {
      edit: { type: 'several', label, edits: [...edits, ...variables, phaseUpdate(plan, id, phase, after)] },
    }),
  };
}
