// What a new phase, step and hold point say: nothing that was not decided.
import type { HoldPoint, Phase, Step } from '#shared/plan/schema/phases.ts';

/** A phase without a title and without steps. */
export const newPhase = (): Phase => ({ title: '', kind: 'other', purpose: '', steps: [], verification: [] });

/** A step without a title; its checks are added with it. */
export const newStep = (): Omit<Step, 'checks'> => ({
  title: '',
  depth: 0,
  kind: 'do',
  details: '',
  commands: [],
  effect: 'reversible',
  migrations: [],
});

const SILENCE_SECONDS = 600;

/** A hold point after a phase; ten minutes of silence hold. */
export const newHoldPoint = (phase: string): HoldPoint => ({
  place: { after: phase },
  question: '',
  criteria: [],
  allowance: 0,
  rollCall: [],
  silence: { after: SILENCE_SECONDS, means: 'hold' },
  ifNoGo: { text: '' },
});
