// What is deployed, when, how and by whom: the head of the runbook (S202).
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../blocks.ts';
import { fitWords, momentIn } from '../clock-words.ts';
import { dateWords, spanWords, timesWords, whenWords } from '../dates.ts';
import { inOrder, numbered, type Reading, type TimedReading } from '../reading.ts';
import { expectedDuration, totalWords } from '../times.ts';
import { PATTERN_WORDS, RELEASE_WORDS } from '../words.ts';
import { facts, type MaybeFact, section, table } from './parts.ts';

const UNDECIDED = 'Not decided yet';
const UNKNOWN = 'Not known: the window or a procedure is missing';

function windowFacts({ window }: Plan): MaybeFact[] {
  const { start, end, backup, date, reason } = window;
  return [
    ['Date', start ? `${dateWords(start)}${date === 'firm' ? '' : ' (flexible)'}` : UNDECIDED],
    ['Time', start && end ? timesWords(start, end) : start ? `from ${whenWords(start)}` : UNDECIDED],
    ['Reason for the date', reason, ['window', 'reason']],
    ['Backup window', backup && spanWords(backup.start, backup.end)],
  ];
}

/** The pattern in words, with the one that carries the binary. */
export function patternWords({ strategy: { pattern, carrier } }: Plan): string {
  if (!pattern) return UNDECIDED;
  return PATTERN_WORDS[pattern] + (carrier ? `, on ${PATTERN_WORDS[carrier]}` : '');
}

/** Who leads the deployment. */
export function leadWords({ plan }: Reading): string {
  const lead = inOrder(plan.roles).find(([, role]) => role.kind === 'lead')?.[1];
  const person = lead?.holder === undefined ? undefined : plan.people.byId[lead.holder];
  return person?.name || UNDECIDED;
}

/** Where the plan deploys to, with its kind unless the name says it. */
export function targetWords({ target, environments }: Plan): string | undefined {
  const environment = target === undefined ? undefined : environments.byId[target];
  if (!environment) return undefined;
  const { name, kind } = environment;
  return name.toLowerCase().includes(kind) ? name : `${name} (${kind})`;
}

function zeroWords(reading: Reading): string {
  const { t0 } = reading.plan.clock;
  if (t0.anchor === 'at') return whenWords(t0.when);
  if (t0.anchor === 'planStart') return 'The start of the first phase';
  return `The start of phase ${numbered(reading, t0.phase, reading.plan.phases.byId[t0.phase]?.title)}`;
}

/** When it ends, whether that fits, and until when there is a way back. */
function scheduleFacts(reading: TimedReading): MaybeFact[] {
  const { plan, schedule } = reading;
  const { best, worst, end, pointOfNoReturn: noReturn, lastAbort } = schedule;
  if (plan.phases.order.length === 0) return [];
  const range =
    best.end === worst.end
      ? ''
      : `; ${momentIn(schedule, best.end)} at best, ${momentIn(schedule, worst.end)} at worst`;
  const hold = noReturn?.holdPoint === undefined ? '' : `, decided at ${reading.numbers.get(noReturn.holdPoint)}`;
  return [
    ['Expected end', `${momentIn(schedule, end)}${range}`],
    ['Fits the window', fitWords(schedule)],
    [
      'Point of no return',
      noReturn
        ? `${momentIn(schedule, noReturn.at)}, step ${numbered(reading, noReturn.step, plan.steps[noReturn.step]?.title)}${hold}`
        : 'Every step can be taken back',
    ],
    ['Latest abort', lastAbort === undefined ? UNKNOWN : momentIn(schedule, lastAbort)],
  ];
}

/** Gives the section "Deployment Information": what someone asks first, then what ships. */
export function informationSection(reading: TimedReading): Section {
  const { plan, schedule } = reading;
  const { release } = plan;
  const scope = inOrder(release.scope).map(([, part]) => [
    part.item,
    part.from ?? '',
    part.to ?? '',
    part.reference ?? '',
  ]);
  const links = inOrder(release.links).map(([, link]) => ({ label: link.label, text: link.url }));
  return section('Deployment Information', [
    {
      kind: 'facts',
      facts: facts(
        ...windowFacts(plan),
        ['Deployment pattern', patternWords(plan)],
        ['Estimated duration', totalWords({ ...expectedDuration(plan), seconds: schedule.end })],
        ...scheduleFacts(reading),
        ['Deployment lead', leadWords(reading)],
        ['Environment', targetWords(plan)],
        ['Version', release.version, ['release', 'version']],
        ['Previous version', release.previousVersion, ['release', 'previousVersion']],
        ['Release type', RELEASE_WORDS[release.type]],
        ['Change reference', release.changeReference, ['release', 'changeReference']],
        ['Call bridge', release.bridge, ['release', 'bridge']],
        ['T-0', zeroWords(reading)],
        ['Tags', plan.tags.join(', ')],
      ),
    },
    { kind: 'prose', title: 'Summary', source: release.summary, field: ['release', 'summary'] },
    table(['Item', 'From', 'To', 'Reference'], scope, 'What ships'),
    { kind: 'facts', title: 'Links', facts: links },
  ]);
}
