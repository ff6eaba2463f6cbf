// A rollback card: everything that going back takes, for a person who has nothing else in hand.
import { durationWords } from '../duration.ts';
import type { CheckRow, StepRow } from '../runbook/blocks.ts';
import { inOrder, type Reading } from '../runbook/reading.ts';
import { patternWords } from '../runbook/sections/information.ts';
import { ruleWords } from '../runbook/sections/rollback.ts';
import { planned } from '../runbook/times.ts';
import { type Call, decisionChain } from './calls.ts';
import { type Validity, validityOf } from './card-validity.ts';
import { rollbackMessage } from './communications-sheet.ts';
import { blocksOf, factOf, type PaperPlan, procedureSectionsOf, stepsOf } from './paper-plan.ts';

export interface RollbackCard extends Validity {
  id: string;
  /** "A", as the runbook numbers it. */
  letter: string;
  title: string;
  /** "v2.1.0 back to v2.0.3, Blue-Green". */
  about: string;
  /** "2 min"; nothing when no figure is set. */
  time?: string;
  useWhen: string;
  triggers: string[];
  steps: StepRow[];
  checks: CheckRow[];
  /** What the procedure itself loses, and whether it says that it is dangerous. */
  loss: string;
  isDangerous: boolean;
  approval?: string;
  say?: { text: string; channels: string[] };
  chain: Call[];
}

function triggersOf(reading: Reading): string[] {
  return inOrder(reading.plan.rollback.triggers).flatMap(([, { text, rule }]) => {
    const words = text.trim() || ruleWords(reading, rule);
    return words === '' ? [] : [words];
  });
}

function aboutOf({ plan }: PaperPlan): string {
  const { version, previousVersion = '' } = plan.release;
  const way = previousVersion.trim() === '' ? version : `${version} back to ${previousVersion}`;
  return [way.trim(), plan.strategy.pattern && patternWords(plan)].filter(Boolean).join(', ');
}

/** The procedures in the order in which the night may call for them: the pattern's first; those it never calls for last. */
function orderOf({ plan, reading }: PaperPlan): string[] {
  const needed = reading.schedule.latestAbort.flatMap(({ procedures }) => procedures);
  return [...new Set([...needed, ...plan.rollback.procedures.order])].filter((id) => plan.rollback.procedures.byId[id]);
}

/** Gives a card for each rollback procedure. */
export function rollbackCards(paper: PaperPlan): RollbackCard[] {
  const { plan, reading } = paper;
  const sections = procedureSectionsOf(paper);
  const common = { about: aboutOf(paper), triggers: triggersOf(reading), chain: decisionChain(plan) };
  return orderOf(paper).flatMap((id): RollbackCard[] => {
    const [procedure, section] = [plan.rollback.procedures.byId[id], sections.get(id)];
    if (!procedure || !section) return [];
    const { seconds, open } = planned(plan, procedure.steps, procedure.estimate);
    const approval = factOf(section, 'Approved by');
    const say = rollbackMessage(paper, Math.ceil(seconds / 60));
    return [
      {
        ...common,
        ...validityOf(reading, id),
        id,
        letter: reading.numbers.get(id) ?? '',
        title: procedure.title,
        ...(seconds > 0 && { time: durationWords(seconds, open) }),
        useWhen: procedure.useWhen,
        steps: stepsOf(section),
        checks: blocksOf(section, 'checks').flatMap(({ checks }) => checks),
        loss: procedure.dataLoss ?? '',
        isDangerous: procedure.dangerous === true,
        ...(approval !== undefined && { approval }),
        ...(say && { say }),
      },
    ];
  });
}
