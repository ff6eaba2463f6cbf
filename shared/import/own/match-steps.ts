// Which step of the edited document is which of the plan, wherever it stands now.
import type { StepRow } from '../../runbook/blocks.ts';
import { pairBetween, pairUp } from './pair-up.ts';
import type { StepText } from './read-step.ts';

/** A step as it stands in a document, below a phase or procedure, under the heading of a group. */
export interface PlacedStep {
  text: StepText;
  /** The phase or procedure; a new one has an id already. */
  owner: string;
  group?: string;
}

/** A step as it was written, with what it says. */
export interface WrittenStep extends PlacedStep {
  row: StepRow;
}

/** The item without its number and its start, which the order of the steps decides. */
const sourceOf = ({ text: { isTicked, title, tokens, source } }: PlacedStep): string =>
  [isTicked, title, ...tokens, ...source.split('\n').slice(1)].join('\n');

const bodyOf = ({ text: { source } }: PlacedStep): string | undefined =>
  source.split('\n').slice(1).join('\n') || undefined;

const inOwner =
  (key: (step: PlacedStep) => string | undefined) =>
  (step: PlacedStep): string | undefined => {
    const text = key(step);
    return text === undefined ? undefined : `${step.owner}\n${text}`;
  };

const both = (key: (step: PlacedStep) => string | undefined) => ({ before: key, after: key });

const titleOf = ({ text: { title } }: PlacedStep): string => title;

/**
 * Gives the written step for each found one: the same text first, then the same title, the same body or number in its
 * phase, and last what stands between the same neighbours. A step that was moved and reworded at once is a new one.
 */
export function matchSteps(
  written: readonly WrittenStep[],
  found: readonly PlacedStep[],
): Map<PlacedStep, WrittenStep> {
  const pairs = pairUp<WrittenStep, PlacedStep>(written, found, [
    both(inOwner(sourceOf)),
    both(sourceOf),
    both(inOwner(titleOf)),
    both(titleOf),
    both(inOwner(bodyOf)),
    both(inOwner(({ text }) => text.number)),
  ]);
  for (const owner of new Set(found.map((step) => step.owner))) {
    const here = (step: PlacedStep): boolean => step.owner === owner;
    pairBetween(written.filter(here), found.filter(here), pairs);
  }
  return pairs;
}
