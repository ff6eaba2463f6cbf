// The deployment plan in its six parts (N088), and the three that are asked for beside them: the rationale, the team, the
// communications (N090, S215-S219). Each stands there even while it is empty, and says so.
import type { Block, Section } from '../blocks.ts';
import { inOrder, type TimedReading } from '../reading.ts';
import { migrationsSection } from '../sections/migrations.ts';
import { checkRows, hasContent, section } from '../sections/parts.ts';
import { phaseSections } from '../sections/phases.ts';
import { metricsSection } from '../sections/references.ts';
import { rollbackSection } from '../sections/rollback.ts';
import { strategySection } from '../sections/strategy.ts';
import { teamSection } from '../sections/team.ts';
import { notificationTable } from './communications.ts';
import { preDeploymentTasks } from './pre-deployment.ts';

/** The blocks of the strategy that say why, not what. */
const REASONS = ['Rationale', 'Why the advice was not followed'];

const isReason = (block: Block): boolean => 'title' in block && REASONS.includes(block.title ?? '');

const untitled = ({ title: _, ...block }: Extract<Block, { kind: 'prose' }>): Block => block;

function strategy(reading: TimedReading): Section {
  const { blocks, sections } = strategySection(reading);
  return section(
    'Deployment strategy',
    blocks.filter((block) => !isReason(block)),
    sections,
  );
}

function rationale(reading: TimedReading): Section {
  const reasons = strategySection(reading).blocks.filter(isReason);
  // The text that gave the part its name stands right below its heading.
  const own = reasons.map(
    (block): Block => (block.kind === 'prose' && block.title === 'Rationale' ? untitled(block) : block),
  );
  return section('Rationale', own);
}

/** How one sees that it worked: after each phase, and by the figures that are watched. */
function verification(reading: TimedReading): Section {
  const lists = inOrder(reading.plan.phases).map(([, { title, verification: ids }], index) => ({
    kind: 'checks' as const,
    title: `After phase ${index + 1}: ${title}`,
    checks: checkRows(reading, ids),
  }));
  const thresholds = metricsSection(reading).blocks.map((block) => ({ ...block, title: 'Thresholds' }));
  return section('Verification steps', [...lists, ...thresholds]);
}

const renamed = (title: string, { blocks, sections }: Section): Section => section(title, blocks, sections);

/** The six parts, then the three beside them. */
const PARTS: readonly ((reading: TimedReading) => Section)[] = [
  strategy,
  preDeploymentTasks,
  (reading) => section('Deployment steps', [], phaseSections(reading)),
  (reading) => renamed('Database migrations', migrationsSection(reading)),
  verification,
  (reading) => renamed('Rollback procedures', rollbackSection(reading)),
  rationale,
  (reading) => renamed('Team assignments', teamSection(reading)),
  (reading) => section('Communication plan', [notificationTable(reading)]),
];

const NOTHING = 'Nothing is planned here yet.';

/** Gives a section that says so while it is empty. */
export const orNothing = (one: Section): Section =>
  hasContent(one) ? one : { ...one, blocks: [{ kind: 'prose', source: NOTHING }] };

/** Gives the parts in their order; `number` makes the number in front of each title of its place, from 1 on. */
export const deploymentParts = (reading: TimedReading, number: (place: number) => string): Section[] =>
  PARTS.map((make, index) => {
    const part = orNothing(make(reading));
    return { ...part, title: `${number(index + 1)} ${part.title}` };
  });
