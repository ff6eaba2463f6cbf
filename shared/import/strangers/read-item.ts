// An item of a list as a step, with all that stands in it.
import { beginning } from '../../beginning.ts';
import type { List, ListItem, MarkdownBlock } from '../../markdown/block.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { sourceOf } from '../../markdown/read-blocks.ts';
import type { Step } from '../../plan/schema/phases.ts';
import { joined } from './draft.ts';
import { estimateIn } from './durations.ts';
import { asksForDecision } from './heading-words.ts';
import { isCommand } from './languages.ts';
import { holdPointOf } from './read-hold-point.ts';
import { isFinal, type StepPlace, type Steps } from './steps.ts';

const EXPECT =
  /^\W{0,4}(?:expected(?: output| result)?|expect|you should see|erwartet(?:es ergebnis)?)\W{0,4}:\W{0,4}\s{0,3}(\S.{0,5000})$/is;
const OWNER =
  /^\W{0,4}(?:owner|responsible|assignee|assigned to|dri|who|verantwortlich|zuständig|wer)\W{0,4}:[\s*_]{0,5}(\S.{0,99})$/i;
const TIME = /^\W{0,4}(?:duration|estimate|estimated time|time|dauer|zeit)\W{0,4}:[\s*_]{0,5}(\S.{0,59})$/i;

/** Takes a line such as "Owner: Anna" or "Expected: 200 OK" into its field. Gives whether it was one. */
function takeField(step: Step, text: string, line: number, { owners }: Steps): boolean {
  const plain = plainText(text.slice(0, 6000));
  const owner = OWNER.exec(plain)?.[1];
  if (owner !== undefined && step.role === undefined) {
    step.role = owners.resolve(owner, line);
    return true;
  }
  const estimate = estimateIn(TIME.exec(plain)?.[1] ?? '');
  if (estimate && !step.estimate) {
    step.estimate = estimate;
    return true;
  }
  const command = step.commands.at(-1);
  const expect = text.length < 5000 ? EXPECT.exec(plain)?.[1] : undefined;
  if (expect === undefined || !command || command.expect !== undefined) return false;
  command.expect = expect;
  return true;
}

const addDetails = (step: Step, source: string): void => {
  step.details = joined(step.details, source);
};

/** A nested box is a check: its first command is the check's, everything else is told in the step's details. */
function addCheck(step: Step, item: ListItem, steps: Steps): void {
  const check = steps.draft.addCheck(step.checks, plainText(item.text));
  for (const block of item.blocks) {
    const isFree = block.kind === 'fence' && isCommand(block.info) && check.command === undefined;
    if (isFree && block.text.trim() !== '') check.command = block.text;
    else if (block.kind === 'list') for (const nested of block.items) addNested(step, nested, undefined, steps);
    else addDetails(step, sourceOf(steps.draft.lines, block));
  }
}

/** An item inside a step: a field of it, a check, or a step further in. */
function addNested(step: Step, item: ListItem, place: StepPlace | undefined, steps: Steps): void {
  const isPlain = item.task === undefined;
  if (isPlain && item.blocks.length === 0 && takeField(step, item.text, item.start, steps)) return;
  if (!isPlain && item.text !== '') addCheck(step, item, steps);
  else if (place) readItem(item, place, steps);
  else addDetails(step, sourceOf(steps.draft.lines, item));
}

/** Adds one block to a step; `place` is where steps inside it stand. */
export function addToStep(step: Step, block: MarkdownBlock, place: StepPlace, steps: Steps): void {
  if (block.kind === 'rule') return;
  if (block.kind === 'code' || (block.kind === 'fence' && isCommand(block.language))) {
    const language = block.kind === 'fence' ? block.language : '';
    if (block.text.trim() !== '') step.commands.push({ language, text: block.text });
    if (block.kind === 'fence' && block.info !== language) addDetails(step, block.info.slice(language.length).trim());
  } else if (block.kind === 'list') {
    for (const item of block.items)
      addNested(step, item, { ...place, depth: place.depth + 1, line: item.start }, steps);
  } else if (block.kind !== 'paragraph' || !takeField(step, block.text, block.start, steps)) {
    const source = sourceOf(steps.draft.lines, block);
    addDetails(step, source);
    if (step.effect === 'reversible' && isFinal(source)) {
      step.effect = 'pointOfNoReturn';
      steps.draft.note(block.start, `"${beginning(step.title, 60)}" was read as the point of no return.`);
    }
  }
}

function readItem(item: ListItem, place: StepPlace, steps: Steps): void {
  if (item.text === '' && item.blocks.length === 0) return;
  if (steps.phaseId !== undefined && asksForDecision(item.text)) {
    const { holdPoint, rest } = holdPointOf({ text: item.text, blocks: item.blocks, line: item.start }, steps);
    steps.hold(holdPoint);
    steps.carry(rest);
    return;
  }
  const step = item.text === '' ? undefined : steps.addSaid(item.text, place);
  const made = step ?? steps.add({ title: 'Run the command', details: '', kind: 'do' }, place);
  for (const block of item.blocks) addToStep(made, block, place, steps);
  // What stands below the list belongs to its item, not to the last one inside that.
  steps.last = made;
}

/** Adds the items of a list as steps. */
export function readList(list: List, group: string | undefined, steps: Steps): void {
  for (const item of list.items) readItem(item, { depth: 0, group, line: item.start }, steps);
}
