// Role cards: what one person does tonight, when, and whom they call, to be kept in a pocket.
import type { StepRow } from '../runbook/blocks.ts';
import { momentIn } from '../runbook/clock-words.ts';
import { spanWords } from '../runbook/dates.ts';
import { inOrder, numbered, type TimedReading } from '../runbook/reading.ts';
import { channelWords, occasionWords, sortedEntries, timeOf } from '../runbook/sections/communications.ts';
import { type Call, callsOf } from './calls.ts';
import { type PaperPlan, phaseSectionsOf, procedureSectionsOf, stepsOf } from './paper-plan.ts';

export interface RoleHold {
  id: string;
  number: string;
  question: string;
  at?: string;
  part: 'You decide' | 'You are asked' | 'You are asked and decide';
}

export interface RoleCheck {
  id: string;
  text: string;
  /** "2.3 Run the scripts", "Phase 2: Database Migration". */
  at: string;
}

export interface RoleMessage {
  id: string;
  at: string;
  event: string;
  channels: string;
}

export interface RoleCard {
  id: string;
  role: string;
  person?: string;
  contact?: string;
  deputy?: string;
  shifts: string[];
  duties: string[];
  steps: StepRow[];
  /** Steps of rollback procedures, which have no time. */
  rollbackSteps: StepRow[];
  holdPoints: RoleHold[];
  checks: RoleCheck[];
  messages: RoleMessage[];
  calls: Call[];
}

function holdPointsOf({ plan, numbers, schedule }: TimedReading, role: string): RoleHold[] {
  return inOrder(plan.holdPoints).flatMap(([id, { question, rollCall, decider }]): RoleHold[] => {
    const [isAsked, decides] = [rollCall.includes(role), decider === role];
    if (!isAsked && !decides) return [];
    const at = schedule.holdPoints.get(id);
    const part = decides ? (isAsked ? 'You are asked and decide' : 'You decide') : 'You are asked';
    const time = at === undefined ? {} : { at: momentIn(schedule, at) };
    return [{ id, number: numbers.get(id) ?? '', question, ...time, part }];
  });
}

/** The checks that a role answers for, with the step or phase that they belong to. */
function checksOf(reading: TimedReading, role: string): RoleCheck[] {
  const { plan } = reading;
  const of = (ids: readonly string[], at: string): RoleCheck[] =>
    ids.flatMap((id) => {
      const check = plan.checks[id];
      return check?.role === role ? [{ id, text: check.text, at }] : [];
    });
  const ofSteps = (steps: readonly string[]): RoleCheck[] =>
    steps.flatMap((id) => of(plan.steps[id]?.checks ?? [], numbered(reading, id, plan.steps[id]?.title)));
  return [
    ...inOrder(plan.phases).flatMap(([id, { title, steps, verification }]) => [
      ...ofSteps(steps),
      ...of(verification, `Phase ${numbered(reading, id, title)}`),
    ]),
    ...inOrder(plan.rollback.procedures).flatMap(([id, { title, steps, checks }]) => [
      ...ofSteps(steps),
      ...of(checks, `Procedure ${numbered(reading, id, title)}`),
    ]),
  ];
}

const messagesOf = (reading: TimedReading, role: string): RoleMessage[] =>
  sortedEntries(reading).flatMap(({ id, entry }) => {
    if (entry.sender !== role) return [];
    const at = timeOf(reading, id) || occasionWords(reading, entry);
    return [{ id, at, event: entry.event, channels: channelWords(entry) }];
  });

/** The steps of each role. */
function stepsBy({ plan }: PaperPlan, rows: readonly StepRow[]): ReadonlyMap<string, StepRow[]> {
  const found = new Map<string, StepRow[]>();
  for (const row of rows) {
    const role = plan.steps[row.id]?.role;
    if (role === undefined) continue;
    const own = found.get(role) ?? [];
    own.push(row);
    found.set(role, own);
  }
  return found;
}

/** Gives a card for each role, in the plan's order; also for one that nobody fills yet. */
export function roleCards(paper: PaperPlan): RoleCard[] {
  const { plan, reading } = paper;
  const { steps: times } = reading.schedule;
  const start = ({ id }: StepRow): number => times.get(id)?.earliest ?? 0;
  const rows = phaseSectionsOf(paper).flatMap(stepsOf);
  const own = stepsBy(
    paper,
    [...rows].sort((a, b) => start(a) - start(b)),
  );
  const back = stepsBy(paper, [...procedureSectionsOf(paper).values()].flatMap(stepsOf));
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : plan.people.byId[id]?.name);
  return inOrder(plan.roles).map(([id, role]) => {
    const [person, deputy] = [nameOf(role.holder), nameOf(role.backup)];
    const contact = role.holder === undefined ? undefined : plan.people.byId[role.holder]?.contact;
    return {
      id,
      role: role.name,
      ...(person && { person }),
      ...(contact && { contact }),
      ...(deputy && { deputy }),
      shifts: (role.shifts ?? []).map(
        ({ from, to, person: who }) => `${spanWords(from, to)}: ${nameOf(who) ?? 'nobody yet'}`,
      ),
      duties: role.duties,
      steps: own.get(id) ?? [],
      rollbackSteps: back.get(id) ?? [],
      holdPoints: holdPointsOf(reading, id),
      checks: checksOf(reading, id),
      messages: messagesOf(reading, id),
      calls: callsOf(plan, id),
    };
  });
}
