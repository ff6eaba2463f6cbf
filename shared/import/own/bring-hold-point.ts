// A hold point whose question, criteria, roll call or answers were changed by hand.
import type { List, MarkdownBlock } from '../../markdown/block.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { readBlocks } from '../../markdown/read-blocks.ts';
import type { HoldPoint } from '../../plan/schema/phases.ts';
import type { HoldPointBlock } from '../../runbook/blocks.ts';
import { bringText } from './bring-texts.ts';
import type { FoundPart } from './page-parts.ts';
import { pairUp } from './pair-up.ts';
import { meaningOf } from './words.ts';
import type { Workbench } from './workbench.ts';

interface Answers {
  facts?: List;
  criteria: { head: string; line: number }[];
  rollCall: { head: string; line: number }[];
}

function answersIn(blocks: readonly MarkdownBlock[]): Answers {
  const lists = blocks.filter((block): block is List => block.kind === 'list');
  const heads = (list: List | undefined) => (list?.items ?? []).map(({ text, start }) => ({ head: text, line: start }));
  const facts = lists.find(({ items }) => items.some(({ text }) => /^\*\*.+?:\*\*/.test(text)));
  return {
    ...(facts && { facts }),
    criteria: heads(lists.find(({ items }) => items.some(({ task }) => task !== undefined))),
    rollCall: heads(lists.find(({ isOrdered }) => isOrdered)),
  };
}

const headsOf = (rows: readonly { head: string }[]): string => rows.map(({ head }) => head).join('\n');

/** The criteria in their new order: those that stayed as they are, the others as texts. */
function criteriaNow(before: Answers, after: Answers, known: HoldPoint['criteria']): HoldPoint['criteria'] {
  const written = before.criteria.map(({ head }, index) => ({ head, criterion: known[index] }));
  const exact = ({ head }: { head: string }): string => head;
  const likeness = { before: exact, after: exact };
  const pairs = pairUp<(typeof written)[number], { head: string }>(written, after.criteria, [likeness]);
  return after.criteria.map((row) => {
    const criterion = pairs.get(row)?.criterion;
    // A criterion that is a check of the plan becomes a text of its own once somebody words it otherwise.
    return criterion ?? { text: plainText(row.head) };
  });
}

function bringRollCall(id: string, { rollCall }: Answers, line: number, bench: Workbench): void {
  const meanings = rollCall.map(({ head }) => meaningOf(head, bench.roles));
  const roles = meanings.flatMap((meaning) => (meaning.is === 'owner' ? [meaning.role] : []));
  if (roles.length < meanings.length) bench.note(line, 'The roll call names somebody who has no role in this plan.');
  else bench.edit({ type: 'holdPoint.update', ids: [id], fields: { rollCall: roles } }, line);
}

/** Brings what stands below a hold point's heading. */
export function bringHoldPoint(block: HoldPointBlock, part: FoundPart, line: number, bench: Workbench): void {
  if (part.written.join('\n') === part.source.join('\n')) return;
  const before = answersIn(readBlocks(part.written.join('\n')));
  const after = answersIn(part.found);
  const holdPoint = bench.plan.holdPoints.byId[block.id];
  if (!holdPoint) return;
  const facts = after.facts ? [after.facts] : [];
  const [first] = facts;
  const source = first
    ? part.source.slice(first.start - (part.found[0]?.start ?? 0)).slice(0, first.end - first.start)
    : [];
  bringText({ block: { kind: 'facts', facts: block.facts }, written: part.written, source, found: facts }, line, bench);
  if (headsOf(before.criteria) !== headsOf(after.criteria)) {
    const known = holdPoint.criteria.filter((one) => 'text' in one || bench.plan.checks[one.check] !== undefined);
    const criteria = criteriaNow(before, after, known);
    bench.edit({ type: 'holdPoint.update', ids: [block.id], fields: { criteria } }, line);
  }
  if (headsOf(before.rollCall) !== headsOf(after.rollCall)) bringRollCall(block.id, after, line, bench);
}
