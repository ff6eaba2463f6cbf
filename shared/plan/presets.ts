// New plans to begin from: a blank one with the phases, checks, hold points, roles and messages of a kind of release.
import { messageOf } from '../communications/add-messages.ts';
import { markAs, printOf } from '../patterns/marks.ts';
import { STANDARD_ROLES } from '../team/standard-roles.ts';
import { blankPlan } from './blank.ts';
import type { Plan } from './plan.ts';
import { builtStep } from './presets/built-step.ts';
import { HOTFIX } from './presets/hotfix.ts';
import { type Preset, type PresetPhase, type PresetStep, VERIFICATION } from './presets/parts.ts';
import { MAJOR, STANDARD } from './presets/standard.ts';
import type { Check } from './schema/phases.ts';

const PRESETS = { standard: STANDARD, hotfix: HOTFIX, major: MAJOR } satisfies Record<Preset['type'], Preset>;

const SILENCE_SECONDS = 600;

/** Counts ids that are unique in the plan: `step-1`, `check-2`. */
function counter(): (kind: string) => string {
  let count = 0;
  return (kind) => `${kind}-${++count}`;
}

/** The id of the role of a kind; every preset has all of them. */
const roleId = (kind: string): string => `role-${kind}`;

function addRoles(plan: Plan): void {
  for (const { kind, name, duties } of STANDARD_ROLES) {
    plan.roles.order.push(roleId(kind));
    plan.roles.byId[roleId(kind)] = { name, kind, duties: [...duties] };
  }
  plan.rollback.decision.primary = roleId('decider');
  plan.rollback.decision.backup = roleId('onCall');
}

function addStep(plan: Plan, newId: (kind: string) => string, preset: PresetStep): string {
  const id = newId('step');
  const built = builtStep(preset, roleId);
  const checks = built.checks.map((check) => {
    const checkId = newId('check');
    plan.checks[checkId] = check;
    return checkId;
  });
  const { part } = preset;
  const from = part === undefined ? undefined : markAs(part, undefined, printOf(plan, built));
  plan.steps[id] = { ...built.step, checks, ...(from && { from }) };
  return id;
}

function addPhase(plan: Plan, newId: (kind: string) => string, phase: PresetPhase): void {
  const id = newId('phase');
  const verification = VERIFICATION.map((check: Check) => {
    const checkId = newId('check');
    plan.checks[checkId] = { ...check };
    return checkId;
  });
  plan.phases.order.push(id);
  plan.phases.byId[id] = {
    title: phase.title,
    kind: phase.kind,
    purpose: '',
    duration: { expected: phase.minutes * 60 },
    steps: phase.steps.map((step) => addStep(plan, newId, step)),
    verification,
  };
  if (phase.hold === undefined) return;
  const hold = newId('hold');
  plan.holdPoints.order.push(hold);
  plan.holdPoints.byId[hold] = {
    place: { after: id },
    question: phase.hold,
    criteria: verification.map((check) => ({ check })),
    allowance: 0,
    decider: roleId('lead'),
    rollCall: ['executor', 'observer', 'qa', 'lead'].map(roleId),
    silence: { after: SILENCE_SECONDS, means: 'hold' },
    ifNoGo: { text: 'Roll back' },
  };
}

function addMessages(plan: Plan, newId: (kind: string) => string, { messages }: Preset): void {
  for (const draft of messages) {
    const id = newId('message');
    plan.communications.entries.order.push(id);
    plan.communications.entries.byId[id] = messageOf(draft, roleId('communications'));
  }
}

/** Gives a plan for a kind of release. It parses, and its ids are unique in it. */
export function newPlan(origin: Preset['type'], title: string): Plan {
  const preset = PRESETS[origin];
  const plan = blankPlan(title);
  const newId = counter();
  plan.release.type = preset.type;
  addRoles(plan);
  for (const phase of preset.phases) addPhase(plan, newId, phase);
  addMessages(plan, newId, preset);
  return plan;
}
