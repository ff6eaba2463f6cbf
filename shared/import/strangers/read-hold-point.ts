// A passage that asks whether to go on becomes a hold point.
import { beginning } from '../../beginning.ts';
import type { ListItem, MarkdownBlock } from '../../markdown/block.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { sourceOf } from '../../markdown/read-blocks.ts';
import type { HoldPoint } from '../../plan/schema/phases.ts';
import { type Draft, joined } from './draft.ts';
import type { Owners } from './owners.ts';
import { readHead } from './read-head.ts';

/** Seconds without an answer until a hold point stays closed. */
const SILENCE = 300;
const NO_GO =
  /^\W{0,6}(?:if no-?go|on no-?go|no-?go|if not|otherwise|bei no-?go|sonst)\W{0,4}[:,]\W{0,4}\s{0,3}(\S.{0,2000})$/is;
const DECIDER =
  /^\W{0,6}(?:decider|decides|decision by|decided by|owner|entscheider(?:in)?|entscheidet)\W{0,4}:\W{0,4}\s{0,3}(\S.{0,99})$/i;

/** Where it was found. */
export interface Place {
  draft: Draft;
  owners: Owners;
  /** The phase around it, or the one before. */
  phaseId: string | undefined;
}

export interface Passage {
  /** As source: the heading, or the first paragraph of the item. */
  text: string;
  blocks: readonly MarkdownBlock[];
  line: number;
}

/** Every item of a list and of the lists in it. */
const allItems = (items: readonly ListItem[]): ListItem[] =>
  items.flatMap((item) => [
    item,
    ...item.blocks.flatMap((block) => (block.kind === 'list' ? allItems(block.items) : [])),
  ]);

/** Takes a sentence that says who decides or what a no-go means. */
function takeAnswer(holdPoint: HoldPoint, text: string, line: number, place: Place): boolean {
  const noGo = NO_GO.exec(text)?.[1];
  if (noGo !== undefined && 'text' in holdPoint.ifNoGo && holdPoint.ifNoGo.text === '') {
    holdPoint.ifNoGo = { text: noGo };
    return true;
  }
  const decider = DECIDER.exec(text)?.[1];
  if (decider === undefined || holdPoint.decider !== undefined) return false;
  holdPoint.decider = place.owners.resolve(decider, line);
  return true;
}

/**
 * Gives the hold point of a passage: items are its criteria. It is in the plan already and stands after the phase; before the
 * next step once `steps.hold` knows it. `rest` is what a hold point has no place for, as source.
 */
export function holdPointOf({ text, blocks, line }: Passage, place: Place): { holdPoint: HoldPoint; rest: string } {
  const { draft, owners } = place;
  const head = readHead(text, owners.isKnown);
  const holdPoint: HoldPoint = {
    place: { after: place.phaseId ?? '' },
    question: head.title,
    criteria: [],
    allowance: 0,
    rollCall: [],
    silence: { after: SILENCE, means: 'hold' },
    ifNoGo: { text: '' },
    ...(head.owner !== undefined && { decider: owners.resolve(head.owner, line) }),
  };
  let rest = head.details;
  for (const block of blocks) {
    if (block.kind === 'list') {
      for (const item of allItems(block.items)) {
        const said = plainText(item.text);
        if (said !== '' && !takeAnswer(holdPoint, said, item.start, place)) holdPoint.criteria.push({ text: said });
        for (const inside of item.blocks)
          if (inside.kind !== 'list') rest = joined(rest, sourceOf(draft.lines, inside));
      }
    } else if (block.kind !== 'paragraph' || !takeAnswer(holdPoint, plainText(block.text), block.start, place)) {
      rest = joined(rest, block.kind === 'rule' ? '' : sourceOf(draft.lines, block));
    }
  }
  draft.add(draft.plan.holdPoints, holdPoint);
  draft.note(line, `"${beginning(head.title, 60)}" was read as a hold point. Say who decides and who is asked.`);
  return { holdPoint, rest };
}
