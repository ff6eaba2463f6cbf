// Texts outside the steps that were changed by hand: facts, prose, code, the lists to tick.
import type { MarkdownBlock } from '../../markdown/block.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Block, Fact } from '../../runbook/blocks.ts';
import { bringTick } from './bring-checks.ts';
import type { FoundPart } from './page-parts.ts';
import { pairBetween, pairUp } from './pair-up.ts';
import { checkOf } from './read-step.ts';
import { proseOf } from './step-changes.ts';
import type { Workbench } from './workbench.ts';

type Kind = Block['kind'];
type PartOf<K extends Kind> = FoundPart & { block: Extract<Block, { kind: K }> };

const lineOf = ({ found }: FoundPart, otherwise: number): number => found[0]?.start ?? otherwise;

const FACT = /^\*\*(.+?):\*\*\s*(.*)$/s;

/** The facts as they stand in some blocks: label, Markdown of the value, line. */
const factsIn = (blocks: readonly MarkdownBlock[]): { label: string; value: string; line: number }[] =>
  blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap(({ text, start }) => {
          const [, label, value = ''] = FACT.exec(text) ?? [];
          return label === undefined ? [] : [{ label: plainText(label), value, line: start }];
        })
      : [],
  );

function bringFact(fact: Fact, is: string | undefined, line: number, bench: Workbench): void {
  const text = plainText(is ?? '');
  // Written on one line, it reads the same.
  if (text === fact.text.replace(/\s+/g, ' ').trim()) return;
  if (fact.field) bench.write(fact.field, text);
  else bench.note(line, `“${fact.label}” follows from other parts of the plan; it stays “${fact.text}”.`);
}

function bringFacts(part: PartOf<'facts'>, line: number, bench: Workbench): void {
  const found = factsIn(part.found);
  const written = new Set(part.written);
  for (const fact of part.block.facts) {
    const now = found.find(({ label }) => label === fact.label);
    // A line as it was written is no change, whatever its text reads like.
    if (now && written.has(part.source[now.line - lineOf(part, line)] ?? '')) continue;
    bringFact(fact, now?.value, now?.line ?? lineOf(part, line), bench);
  }
  for (const { label, line: at } of found)
    if (!part.block.facts.some((fact) => fact.label === label))
      bench.note(at, `“${label}” is new here and cannot be read; add it in the plan.`);
}

function bringProse({ block, written, source, found }: PartOf<'prose'>, line: number, bench: Workbench): void {
  if (block.field) bench.write(block.field, proseOf(written, source));
  else bench.note(found[0]?.start ?? line, 'This text follows from other parts of the plan; it stays as it is there.');
}

function bringCode(part: PartOf<'code'>, line: number, bench: Workbench): void {
  const { block, found } = part;
  const code = found.find((one) => one.kind === 'fence');
  if (block.field && code?.kind === 'fence') bench.write(block.field, code.text);
  else if (block.field) bench.write(block.field, '');
  const behind = (blocks: readonly string[]): string => blocks.filter((one) => one.startsWith('Expected:')).join('\n');
  if (behind(part.written) !== behind(part.source))
    bench.note(lineOf(part, line), 'What this should answer was changed; change it in the plan.');
}

/** Boxes that were ticked or unticked; their texts are those of the plan's own lists. */
function bringBoxes(part: PartOf<'checks'>, line: number, bench: Workbench): void {
  const found = part.found.flatMap((one) => (one.kind === 'list' ? one.items.map(checkOf) : []));
  const pairs = pairUp(part.block.checks, found, [
    { before: ({ text }) => text, after: ({ head }) => plainText(head).split(' · ')[0] },
  ]);
  pairBetween(part.block.checks, found, pairs);
  for (const [after, before] of pairs) if (before.id !== undefined) bringTick(before.id, before.isTicked, after, bench);
  const lines = new Set(part.written.map((one) => one.replace(/^- \[[ xX]\] /, '')));
  for (const [at, one] of part.source.entries())
    if (!lines.has(one.replace(/^- \[[ xX]\] /, '')))
      bench.note(lineOf(part, line) + at, `“${plainText(one)}” was changed in a list that is read for its ticks only.`);
}

/** What is computed, or has a form of its own in the app. */
function sayUnread(part: FoundPart, line: number, bench: Workbench): void {
  const written = new Set(part.written);
  const changed = part.source.flatMap((one, index) => (written.has(one) || one.trim() === '' ? [] : [{ one, index }]));
  for (const { one, index } of changed)
    bench.note(lineOf(part, line) + index, `“${plainText(one)}” cannot be read back; it stays as it is in the plan.`);
  if (changed.length === 0)
    bench.note(lineOf(part, line), 'Lines were taken out here that cannot be read back; they stay in the plan.');
}

type Readers = { [K in Kind]?: (part: PartOf<K>, line: number, bench: Workbench) => void };
const READERS: Readers = { facts: bringFacts, prose: bringProse, code: bringCode, checks: bringBoxes };

/** Brings a part into the plan when it is not as it was written. `line` is that of its page. */
export function bringText(part: FoundPart, line: number, bench: Workbench): void {
  if (part.written.join('\n') === part.source.join('\n')) return;
  // The table has a reader for some kinds; the compiler does not see that this one is the block's own.
  const read = part.block && (READERS[part.block.kind] as ((...all: unknown[]) => void) | undefined);
  if (read) read(part, line, bench);
  else sayUnread(part, line, bench);
}
