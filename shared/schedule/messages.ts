// When messages go out, and which of them would announce something before it has happened (conflict C4).
import type { Plan } from '../plan/plan.ts';
import { inOrder } from '../runbook/reading.ts';
import { atTTime, type Clocks } from './clock.ts';
import { finding, named, type ScheduleFinding } from './finding.ts';
import type { Times } from './pass.ts';

/**
 * Gives when each message goes out, in seconds from the plan's start: one with an offset by the T-clock, one tied to a
 * phase by its forecast. Messages of a rollback, and those that wait for an event, have no time.
 */
export function messageTimes(plan: Plan, times: Times, clocks: Clocks): Map<string, number> {
  const at = new Map<string, number>();
  for (const [id, { on, branch }] of inOrder(plan.communications.entries)) {
    if (on.at === 'event' || branch !== 'main') continue;
    const seconds = on.at === 'offset' ? atTTime(clocks, on.seconds) : times.phases.get(on.phase)?.[on.edge];
    if (seconds !== undefined) at.set(id, on.at === 'offset' ? seconds : seconds + on.seconds);
  }
  return at;
}

/** Says which messages are tied to a phase that is gone. */
export const lostMessages = (plan: Plan): ScheduleFinding[] =>
  inOrder(plan.communications.entries).flatMap(([id, { on, event }]) => {
    if (on.at !== 'phase' || plan.phases.byId[on.phase]) return [];
    const message = `The message ${named(event, 'message')} is tied to a phase that was removed.`;
    return finding('message-phase-removed', 'warning', message, id);
  });

const saysDone = /\b(complete|completed|done|finished)\b/i;

interface Announced {
  what: string;
  /** When it is true, in the given case. */
  at(times: Times): number;
}

/** A text as its words: " smoke testing begins ". */
const wordsOf = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

/**
 * What a message speaks of, as far as its words tell: phases by their titles, or that the work is done. Before the plan
 * starts a phase is named because it is to come.
 */
function announcedBy(plan: Plan, event: string, isAhead: boolean): Announced[] {
  const words = wordsOf(event);
  const phases = inOrder(plan.phases);
  const mentioned = phases.filter(([, { title }]) => {
    const name = wordsOf(title);
    // A title like "A" or "Go" stands in too many sentences.
    return !isAhead && name.length > 4 && words.includes(name);
  });
  const starts = mentioned.map(([id, { title }]) => ({
    what: `${named(title, 'phase')} starts`,
    at: (times: Times) => times.phases.get(id)?.start ?? 0,
  }));
  const work = phases.filter(([, { kind }]) => kind !== 'monitor').at(-1);
  if (!saysDone.test(event) || !work) return starts;
  const [last, { title }] = work;
  return [...starts, { what: `${named(title, 'phase')} ends`, at: (times) => times.phases.get(last)?.end ?? 0 }];
}

/** When the plan does what and the messages go out, in one case. */
export interface Told {
  times: Times;
  messages: ReadonlyMap<string, number>;
}

/** Says which messages with a fixed offset would come before what they announce, as expected or at worst. */
export function earlyMessages(plan: Plan, expected: Told, worst: Told): ScheduleFinding[] {
  return inOrder(plan.communications.entries).flatMap(([id, { on, event }]) => {
    const sent = expected.messages.get(id);
    if (sent === undefined || on.at !== 'offset') return [];
    const announced = announcedBy(plan, event, sent < 0);
    const earlyIn = ({ times, messages }: Told) => announced.find((one) => one.at(times) > (messages.get(id) ?? 0));
    const early = earlyIn(expected);
    const perhaps = early ?? earlyIn(worst);
    if (!perhaps) return [];
    const message = `${named(event, 'message')} is sent before ${perhaps.what}`;
    return early
      ? finding('message-early', 'warning', `${message}.`, id)
      : finding('message-early-worst', 'hint', `${message} if everything takes its worst time.`, id);
  });
}
