// The way back: when, who decides, and each procedure (S134-S171).
import { durationWords } from '../../duration.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Procedure } from '../../plan/schema/operations.ts';
import type { Block, Section } from '../blocks.ts';
import { momentWords } from '../dates.ts';
import { inOrder, ownerOf, type Reading, roleWords, type TimedReading } from '../reading.ts';
import { durationWithOwnFigure } from '../times.ts';
import { MARKS, PATTERN_WORDS } from '../words.ts';
import { abortBlocks } from './latest-abort.ts';
import { checkRows, facts, joined, section, table } from './parts.ts';
import { stepBlocks } from './steps.ts';

const PROCEDURES = ['rollback', 'procedures', 'byId'] as const;

type Trigger = Plan['rollback']['triggers']['byId'][string];
type Metric = Plan['metrics']['byId'][string];

/** "above 5 %", "above 2 × baseline (900 ms)", "down by more than 20 %". */
function thresholdWords({ comparison, threshold }: NonNullable<Trigger['rule']>, metric: Metric | undefined): string {
  const { is, value } = threshold;
  const unit = metric?.unit ? ` ${metric.unit}` : '';
  if (is === 'absolute') return `${comparison} ${value}${unit}`;
  if (is === 'timesBaseline') {
    const product = metric?.baseline === undefined ? '' : ` (${value * metric.baseline}${unit})`;
    return `${comparison} ${value} × baseline${product}`;
  }
  if (comparison === 'below' && value < 0) return `down by more than ${-value} %`;
  if (comparison === 'above' && value > 0) return `up by more than ${value} %`;
  return `${comparison} ${value} % of change`;
}

/** "Error rate above 5 % for 5 min": the rule that a machine can watch. */
export function ruleWords({ plan }: Reading, rule: Trigger['rule']): string {
  if (!rule) return '';
  const metric = plan.metrics.byId[rule.metric];
  const name = metric?.name ?? 'A metric that was removed';
  return `${name} ${thresholdWords(rule, metric)}${rule.for ? ` for ${durationWords(rule.for)}` : ''}`;
}

function triggerTable(reading: Reading, mode: Trigger['mode'], title: string): Block {
  const triggers = inOrder(reading.plan.rollback.triggers).filter(([, trigger]) => trigger.mode === mode);
  // A trigger without words of its own is named by its rule.
  const rows = triggers.map(([, { text, rule, detectedBy = '' }]) =>
    text.trim() === '' ? [ruleWords(reading, rule), '', detectedBy] : [text, ruleWords(reading, rule), detectedBy],
  );
  return table(['Roll back when', 'Rule', 'Detected by'], rows, title);
}

function decisionBlocks(reading: Reading): Block[] {
  const { plan } = reading;
  const { criteria, communication, ...deciders } = plan.rollback.decision;
  const chain = [
    ['Primary', deciders.primary],
    ['Backup', deciders.backup],
    ['Escalation', deciders.escalation],
  ] as const;
  const rows = chain.flatMap(([place, id]) => {
    if (id === undefined) return [];
    const { role, person } = ownerOf(reading, id);
    const holder = plan.roles.byId[id]?.holder;
    return [[place, role, person ?? '', (holder !== undefined && plan.people.byId[holder]?.contact) || '']];
  });
  return [
    table(['Place', 'Role', 'Person', 'Contact'], rows, 'Who decides'),
    { kind: 'prose', title: 'How it is decided', source: criteria, field: ['rollback', 'decision', 'criteria'] },
    {
      kind: 'prose',
      title: 'How it is communicated',
      source: communication,
      field: ['rollback', 'decision', 'communication'],
    },
  ];
}

function targetWords({ plan }: Reading, { target, rung }: Procedure): string {
  const flag = target.of === 'flag' ? plan.flags.byId[target.flag]?.key : undefined;
  const words = {
    pattern: target.of === 'pattern' ? PATTERN_WORDS[target.pattern] : '',
    database: 'The database',
    flag: `The flag ${flag ?? 'that was removed'}`,
    flags: 'All feature flags',
    fallback: 'Everything, when nothing else helps',
  } satisfies Record<typeof target.of, string>;
  return joined([words[target.of], rung !== undefined && `rung ${rung} of the database ladder`]);
}

function dangerBlocks(id: string, { dangerous, dataLoss = '' }: Procedure): Block[] {
  if (!dangerous && dataLoss.trim() === '') return [];
  const text = dangerous ? 'This procedure is dangerous.' : 'Data may be lost.';
  return [
    { kind: 'notice', mark: MARKS.dataLoss, text },
    { kind: 'prose', title: 'What is lost', source: dataLoss, field: [...PROCEDURES, id, 'dataLoss'] },
  ];
}

function procedureSection(reading: TimedReading, id: string, procedure: Procedure): Section {
  const { title, useWhen, steps, checks, approval, estimate, tested } = procedure;
  const blocks: Block[] = [
    { kind: 'prose', title: 'Use when', source: useWhen, field: [...PROCEDURES, id, 'useWhen'] },
    ...dangerBlocks(id, procedure),
    {
      kind: 'facts',
      facts: facts(
        ['Takes back', targetWords(reading, procedure)],
        ['Total time', durationWithOwnFigure(reading.plan, steps, estimate)],
        ['Approved by', roleWords(reading, approval)],
        ['Tested', tested && `${tested.where}, ${momentWords(tested.at, reading.zone)}`],
      ),
    },
    ...stepBlocks(reading, steps),
    { kind: 'checks', title: 'Verification', checks: checkRows(reading, checks) },
  ];
  return section(`Procedure ${reading.numbers.get(id)}: ${title}`, blocks, [], id);
}

/** Gives the section "Rollback Procedure"; empty without triggers, decision and procedures. */
export function rollbackSection(reading: TimedReading): Section {
  const blocks = [
    ...abortBlocks(reading),
    triggerTable(reading, 'automatic', 'Automatic triggers'),
    triggerTable(reading, 'manual', 'Manual triggers'),
    ...decisionBlocks(reading),
  ];
  const procedures = inOrder(reading.plan.rollback.procedures);
  const sections = procedures.map(([id, procedure]) => procedureSection(reading, id, procedure));
  return { ...section('Rollback Procedure', blocks, sections), isSheet: true };
}
