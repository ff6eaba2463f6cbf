// The checklist: everything of a plan that can be ticked before and during a deployment, in the order of the runbook, as
// flat rows with the progress of each group. Pure; what a tick does is the edits' matter.
import type { Plan } from '../plan/plan.ts';
import type { Phase, Step } from '../plan/schema/phases.ts';
import { inOrder, type Reading, roleWords } from '../runbook/reading.ts';
import { estimateWords } from '../runbook/times.ts';

export interface Progress {
  done: number;
  total: number;
}

/** A tick: who set it and when, in milliseconds since 1970. */
export interface Tick {
  by: string;
  at: number;
}

/**
 * - `tick`: the id is ticked by `preparation.tick`.
 * - `confirm`: the id is a person, confirmed by `preparation.confirm`.
 * - `derived`: ticks itself, from the plan (conflict C2).
 */
type Ticked = 'tick' | 'confirm' | 'derived';

export interface ItemRow {
  kind: 'item';
  id: string;
  /** The group it counts for. */
  group: string;
  ticked: Ticked;
  isTicked: boolean;
  tick?: Tick;
  /** Of a step: "2.3". */
  number?: string;
  text: string;
  /** What is expected, or a note. */
  aside?: string;
  owner?: string;
  time?: string;
  /** 1 for what stands under the row above it. */
  level: 0 | 1;
}

export interface GroupRow {
  kind: 'group';
  id: string;
  number?: string;
  title: string;
  progress: Progress;
}

/** A hold point: a barrier, decided in the run and never ticked. */
export interface BarrierRow {
  kind: 'barrier';
  id: string;
  number: string;
  question: string;
  criteria: number;
  voices: number;
  decider?: string;
}

export type ChecklistRow = ItemRow | GroupRow | BarrierRow;

type Facts = Pick<ItemRow, 'id' | 'text' | 'level'> & Partial<Pick<ItemRow, 'number' | 'aside' | 'owner' | 'time'>>;

/** A row that is ticked by hand. */
function item(plan: Plan, group: string, facts: Facts): ItemRow {
  const tick = plan.preparation.ticks[facts.id];
  return { kind: 'item', group, ticked: 'tick', isTicked: tick !== undefined, ...(tick && { tick }), ...facts };
}

const given = <K extends string>(key: K, text: string | undefined) =>
  (text ? { [key]: text } : {}) as { [Key in K]?: string }; // one key, or none

function prerequisites(plan: Plan): ItemRow[] {
  return inOrder(plan.prerequisites).map(([id, { key, text, note }]) => {
    const row = item(plan, 'prerequisites', { id, text, level: 0, ...given('aside', note.trim()) });
    return key === 'pattern' ? { ...row, ticked: 'derived', isTicked: plan.strategy.pattern !== undefined } : row;
  });
}

/** Each person who fills a role, once, with the roles: confirmed when they said to be free in the window (S192-S198). */
function confirmations(plan: Plan): ItemRow[] {
  return inOrder(plan.people).flatMap(([id, { name }]): ItemRow[] => {
    const roles = inOrder(plan.roles).filter(([, role]) => role.holder === id);
    if (roles.length === 0) return [];
    const tick = plan.preparation.confirmed[id];
    const facts = { id, text: name, aside: roles.map(([, role]) => role.name).join(', '), level: 0 as const };
    const state = { isTicked: tick !== undefined, ...(tick && { tick }) };
    return [{ kind: 'item', group: 'confirmations', ticked: 'confirm', ...state, ...facts }];
  });
}

function checks(plan: Plan, group: string, ids: readonly string[], level: 0 | 1): ItemRow[] {
  return ids.flatMap((id) => {
    const check = plan.checks[id];
    return check ? [item(plan, group, { id, text: check.text, level, ...given('aside', check.expect) })] : [];
  });
}

function stepRows(reading: Reading, group: string, id: string, step: Step): ItemRow[] {
  const { plan, numbers } = reading;
  const facts = {
    ...given('number', numbers.get(id)),
    ...given('owner', roleWords(reading, step.role)),
    ...given('time', estimateWords(step.estimate)),
    ...given('aside', step.condition && `Only if: ${step.condition.text}`),
  };
  return [item(plan, group, { id, text: step.title, level: 0, ...facts }), ...checks(plan, group, step.checks, 1)];
}

function barriers(reading: Reading, place: string): BarrierRow[] {
  return (reading.holdPointsAt.get(place) ?? []).flatMap((id): BarrierRow[] => {
    const holdPoint = reading.plan.holdPoints.byId[id];
    if (!holdPoint) return [];
    const { question, criteria, rollCall, decider } = holdPoint;
    const counts = { criteria: criteria.length, voices: rollCall.length };
    const number = reading.numbers.get(id) ?? '';
    return [{ kind: 'barrier', id, number, question, ...counts, ...given('decider', roleWords(reading, decider)) }];
  });
}

function progressOf(rows: readonly ChecklistRow[]): Progress {
  const items = rows.filter((row) => row.kind === 'item');
  return { done: items.filter((row) => row.isTicked).length, total: items.length };
}

function phaseRows(reading: Reading, id: string, phase: Phase): ChecklistRow[] {
  const { plan } = reading;
  const steps = phase.steps.flatMap((step): ChecklistRow[] => {
    const found = plan.steps[step];
    return found ? [...barriers(reading, step), ...stepRows(reading, id, step, found)] : [];
  });
  const rows = [...steps, ...checks(plan, id, phase.verification, 0)];
  const head = { id, title: phase.title, ...given('number', reading.numbers.get(id)), progress: progressOf(rows) };
  return [{ kind: 'group', ...head }, ...rows, ...barriers(reading, id)];
}

function group(id: string, title: string, rows: ItemRow[]): ChecklistRow[] {
  return rows.length === 0 ? [] : [{ kind: 'group', id, title, progress: progressOf(rows) }, ...rows];
}

/** The checklist of a plan and how far it is. */
export interface Checklist {
  rows: ChecklistRow[];
  progress: Progress;
}

/** Gives the checklist. Linear in the size of the plan. */
export function checklistOf(reading: Reading): Checklist {
  const { plan } = reading;
  const rows = [
    ...group('prerequisites', 'Prerequisites', prerequisites(plan)),
    ...group('confirmations', 'Free in the window', confirmations(plan)),
    ...inOrder(plan.phases).flatMap(([id, phase]) => phaseRows(reading, id, phase)),
  ];
  return { rows, progress: progressOf(rows) };
}
