// A plan at a glance, as plain text for a terminal. It reads the outline, so that it says what the runbook says.
import { columns, oneLine } from '../plain-table.ts';
import type { Plan } from '../plan/plan.ts';
import { findingsOf } from '../readiness/check.ts';
import { countFindings } from '../readiness/counts.ts';
import { maskSecrets } from '../secrets/secrets.ts';
import type { Section } from './blocks.ts';
import { runbookOutline } from './outline.ts';

/** What of the first section is worth a line. */
const FACTS = ['Estimated duration', 'Expected end', 'Fits the window', 'Point of no return', 'Latest abort'];

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The rows of a phase: itself, and the hold points in it and after it. */
function phaseRows({ title, times = '', blocks }: Section): string[][] {
  const steps = blocks.reduce((sum, block) => sum + (block.kind === 'steps' ? block.steps.length : 0), 0);
  const holdPoints = blocks.flatMap((block) =>
    block.kind === 'holdPoint' ? [[`  Hold point ${block.number}`, '', '', oneLine(block.question)]] : [],
  );
  const [number = '', ...name] = title.split(': ');
  return [[number, counted(steps, 'step'), times || '-', oneLine(name.join(': '))], ...holdPoints];
}

/**
 * Gives the text: what it is, when, whether it fits, each phase with its times and hold points, and how many findings.
 * Secrets are masked.
 */
export function planAtAGlance(plan: Plan): string {
  const outline = runbookOutline(maskSecrets(plan).plan);
  const [information] = outline.sections;
  const known = (information?.blocks ?? []).flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  const told = [...outline.head, ...FACTS.flatMap((label) => known.find((fact) => fact.label === label) ?? [])];
  const phases = outline.sections.filter(({ entity }) => entity !== undefined && plan.phases.byId[entity]);
  const { blockers, warnings, hints } = countFindings(findingsOf(plan));
  const parts = [
    [oneLine(outline.title), `${oneLine(outline.plan)} (${outline.status})`],
    columns(told.map(({ label, text }) => [label, oneLine(text, '-')])),
    columns(phases.flatMap(phaseRows)),
    [`Findings: ${[counted(blockers, 'blocker'), counted(warnings, 'warning'), counted(hints, 'hint')].join(', ')}`],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
