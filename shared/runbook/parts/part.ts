// Parts of the plan that leave as documents of their own (N007, N087-N091), for people who need nothing else. They are
// outlines as the runbook is one, so both writers write them; they do not carry the plan and are not read back.
import type { Plan } from '../../plan/plan.ts';
import { schedule } from '../../schedule/schedule.ts';
import type { Fact, Outline, Section } from '../blocks.ts';
import { outlineHead } from '../outline.ts';
import { readPlan, type TimedReading } from '../reading.ts';
import { informationSection } from '../sections/information.ts';
import { section } from '../sections/parts.ts';
import { communicationsSections } from './communications.ts';
import { deploymentParts, orNothing } from './deployment.ts';
import { flagSections } from './flags.ts';
import { monitoringSections } from './monitoring.ts';

interface PartRule {
  /** In front of the version, as the title of the document. */
  title: string;
  /** What the person who chooses is told. */
  about: string;
  /** `head` is what stands beside the title of a runbook: environment, window, lead. */
  sections(reading: TimedReading, head: Fact[]): Section[];
  /** It says elsewhere what the head would say. */
  saysHead?: true;
}

/** Section 6 of a release plan, under the number that it has there (N087, N088). */
const releasePlanSection = (reading: TimedReading, head: Fact[]): Section => ({
  title: '6. Deployment Plan',
  blocks: [{ kind: 'facts', facts: [{ label: 'Owner', text: 'Deployment coordinator' }, ...head] }],
  sections: deploymentParts(reading, (place) => `6.${place}`),
});

/** A document of a few sections, with the deployment that it belongs to above them. */
const withHead =
  (make: (reading: TimedReading) => Section[]): PartRule['sections'] =>
  (reading, head) => [section('Deployment', [{ kind: 'facts', facts: head }]), ...make(reading).map(orNothing)];

export const PARTS = {
  'release-plan': {
    title: 'Release Plan',
    about: 'Section 6 of the release plan: strategy, tasks, steps, migrations, verification, rollback, team',
    sections: (reading, head) => [releasePlanSection(reading, head)],
    saysHead: true,
  },
  'deployment-plan': {
    title: 'Deployment Plan',
    about: 'The same as a document of its own, with what ships and when',
    sections: (reading) => [informationSection(reading), ...deploymentParts(reading, (place) => `${place}.`)],
  },
  communications: {
    title: 'Communications Plan',
    about: 'Who hears what, when and where, and the texts',
    sections: withHead(communicationsSections),
    saysHead: true,
  },
  flags: {
    title: 'Feature Flag Plan',
    about: 'Every stage of every flag by its date',
    sections: withHead(flagSections),
    saysHead: true,
  },
  monitoring: {
    title: 'Monitoring Plan',
    about: 'Metrics with thresholds, alerts, and when somebody looks',
    sections: withHead(monitoringSections),
    saysHead: true,
  },
} satisfies Record<string, PartRule>;

export type PartName = keyof typeof PARTS;

/** What a part can be written as. */
export const PART_FORMATS = ['md', 'html'] as const;
export type PartFormat = (typeof PART_FORMATS)[number];

/** The parts by name, in the order in which they are offered. */
export const PART_NAMES = Object.keys(PARTS) as [PartName, ...PartName[]]; // the keys of the table

/**
 * Gives a part as a document. It never fails: what is empty says so. Its status counts the secrets that were masked in it,
 * not in the rest of the plan.
 */
export function partOutline(plan: Plan, part: PartName): Outline {
  const reading = { ...readPlan(plan), schedule: schedule(plan) };
  const { title, sections: make, saysHead }: PartRule = PARTS[part];
  const { head } = outlineHead(reading, title, []);
  const sections = make(reading, head);
  return { ...outlineHead(reading, title, sections), ...(saysHead && { head: [] }), sections };
}

/**
 * Gives the name that the file is offered under (N007), without an ending: "v2.1.0-release-plan", which belongs into
 * `docs/release/`, and "2.1.0-deployment-plan", which belongs into `docs/releases/`. Without a version the plan's title
 * stands there.
 */
export function partFileName({ release, title }: Plan, part: PartName): string {
  const version = release.version.trim().replace(/^v(?=\d)/i, '');
  if (version === '') return `${title} ${part}`;
  return `${part === 'release-plan' ? 'v' : ''}${version}-${part}`;
}
