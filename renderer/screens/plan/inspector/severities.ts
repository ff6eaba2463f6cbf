// The three weights of a finding: their shape, their words, their look. The shape says it without the colour.
import { Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Finding } from '#shared/readiness/check.ts';

type Severity = Finding['severity'];

interface Look {
  icon: LucideIcon;
  /** One of them, several of them, the heading over them. */
  one: string;
  many: string;
  heading: string;
  /** The class that gives the colour. */
  look: string;
}

export const SEVERITIES: Readonly<Record<Severity, Look>> = {
  blocker: { icon: OctagonAlert, one: 'blocker', many: 'blockers', heading: 'Blockers', look: 'is-stop' },
  warning: { icon: TriangleAlert, one: 'warning', many: 'warnings', heading: 'Warnings', look: 'is-ink' },
  hint: { icon: Info, one: 'hint', many: 'hints', heading: 'Hints', look: 'is-info' },
};

/** From the worst to the least. */
export const WORST_FIRST: readonly Severity[] = ['blocker', 'warning', 'hint'];

/** The first of the worst; nothing when there are only hints or none. */
export const worstOf = (findings: readonly Finding[]): Finding | undefined =>
  findings.find(({ severity }) => severity === 'blocker') ?? findings.find(({ severity }) => severity === 'warning');
