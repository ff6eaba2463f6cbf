// Readiness: what stands in the way of carrying a plan out. A table of rules is asked, and the schedule; what a waiver
// sets aside is listed apart.
import type { Plan } from '../plan/plan.ts';
import { APPLICATION } from '../plan/schema/application.ts';
import { type Schedule, schedule } from '../schedule/schedule.ts';
import { type Case, FINDING_VIEWS, type FindingView, type Severity, type Subject, subjectOf } from './rule.ts';
import { scheduleCase } from './schedule-rules.ts';
import { RULES } from './table.ts';

export interface Finding extends Case {
  /** The rule's stable name, as a waiver gives it: `steps/no-owner`. */
  rule: string;
  severity: Severity;
  /** The part of the plan where it is mended. */
  view: FindingView;
  why: string;
}

export interface WaivedFinding {
  finding: Finding;
  /** The waiver's id. */
  waiver: string;
  reason: string;
}

export interface Readiness {
  findings: Finding[];
  /** What the plan sets aside with a reason; it does not count. */
  waived: WaivedFinding[];
}

/** Where each entity stands when the plan is read from its beginning. */
function placesOf({ plan, reading }: Subject): Map<string, number> {
  const { flags, communications, people, roles } = plan;
  const inReading = [...reading.numbers.keys()];
  const others = [flags, communications.entries, people, roles].flatMap(({ order }) => order);
  const migrations = plan.migrations.order.filter((id) => id !== APPLICATION);
  return new Map([...migrations, ...inReading, ...others].map((id, place) => [id, place]));
}

/** Puts findings into the order in which the plan is read; what is about no entity comes first in its part. */
function inReadingOrder(subject: Subject, findings: readonly Finding[]): Finding[] {
  const places = placesOf(subject);
  const placed = findings.map((finding) => ({
    finding,
    view: FINDING_VIEWS.indexOf(finding.view),
    place: finding.on === undefined ? -1 : (places.get(finding.on) ?? places.size),
  }));
  return placed.sort((a, b) => a.view - b.view || a.place - b.place).map(({ finding }) => finding);
}

/** What both say of one step: the rule names the migration, the schedule only the step. */
const SAID_BETTER: Readonly<Record<string, string>> = {
  'schedule/no-backup': 'migrations/irreversible-without-backup',
};

function allFindings(subject: Subject, times: Schedule): Finding[] {
  const ruled = RULES.flatMap(({ id, severity, view, why, find }) =>
    find(subject).map((one): Finding => ({ rule: id, severity, view, why, ...one })),
  );
  const said = new Set(ruled.map(({ rule, on }) => `${rule} ${on}`));
  const timed = times.findings
    .map((finding): Finding => scheduleCase(subject.plan, finding))
    .filter(({ rule, on }) => !said.has(`${SAID_BETTER[rule]} ${on}`));
  return inReadingOrder(subject, withoutEchoes([...ruled, ...timed]));
}

/** Leaves out what was said before: a step may wait twice for the same removed step. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const byWords = new Map(findings.map((finding) => [`${finding.rule} ${finding.on} ${finding.message}`, finding]));
  return [...byWords.values()];
}

/**
 * Gives what is found in a plan, and what of it is waived: by a waiver of the rule for the same entity, or for the whole
 * plan. Both in the order in which the plan is read. `times` is the plan's schedule where the caller has it. Linear in the
 * size of the plan, but for sorting.
 */
export function readinessOf(plan: Plan, times: Schedule = schedule(plan)): Readiness {
  const waivers = new Map(
    Object.entries(plan.waivers.byId).map(([id, { rule, on, reason }]) => [
      `${rule} ${on ?? ''}`,
      { waiver: id, reason },
    ]),
  );
  const findings: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of allFindings(subjectOf(plan), times)) {
    const waiver = waivers.get(`${finding.rule} ${finding.on ?? ''}`) ?? waivers.get(`${finding.rule} `);
    if (waiver) waived.push({ finding, ...waiver });
    else findings.push(finding);
  }
  return { findings, waived };
}

/** Gives the findings that count. */
export const findingsOf = (plan: Plan, times?: Schedule): Finding[] => readinessOf(plan, times).findings;
