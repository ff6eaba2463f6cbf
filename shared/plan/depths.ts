// How deep a plan is planned, and how long that takes (N012, conflict C1). No plan says it: whoever plans chooses.
import type { Plan } from './plan.ts';

/** The eight sections with their time boxes, in minutes (S015, S052, S081, S118, S134, S172, S186, S199). */
export const SECTION_MINUTES = {
  strategy: [10, 15],
  migrations: [15, 20],
  phases: [10, 15],
  flags: [5, 10],
  rollback: [10, 15],
  communications: [5, 5],
  team: [5, 5],
  review: [5, 5],
} as const satisfies Record<string, Minutes>;

export type Minutes = readonly [least: number, most: number];
export type SectionName = keyof typeof SECTION_MINUTES;

/** The time box of planning as the origin document's header has it (S003). Its own sections take longer: C1 shows both. */
export const TASK_MINUTES: Minutes = [30, 60];

/** Gives the sum of time boxes, in minutes. */
export const sumOfMinutes = (names: readonly SectionName[]): Minutes => [
  names.reduce((sum, name) => sum + SECTION_MINUTES[name][0], 0),
  names.reduce((sum, name) => sum + SECTION_MINUTES[name][1], 0),
];

export type Depth = 'quick' | 'standard' | 'thorough';

interface DepthRule {
  minutes: Minutes;
  sections: readonly SectionName[];
  /** What it asks for, as it follows "Now:". */
  asks: string;
}

// Object.keys forgets which keys.
const ALL = Object.keys(SECTION_MINUTES) as SectionName[];

export const DEPTHS: Readonly<Record<Depth, DepthRule>> = {
  quick: {
    minutes: [30, 45],
    sections: ['strategy', 'rollback'],
    asks: 'what ships, the versions, the strategy and the way back',
  },
  standard: { minutes: [60, 90], sections: ALL, asks: 'all eight sections' },
  thorough: {
    minutes: [120, 180],
    sections: ALL,
    asks: 'all eight sections, with evidence for each risk and a walk-through with the team',
  },
};

/** The depth that fits a type of release while nobody has chosen one. */
export const DEPTH_OF_TYPE: Readonly<Record<Plan['release']['type'], Depth>> = {
  standard: 'standard',
  hotfix: 'quick',
  major: 'thorough',
  other: 'standard',
};
