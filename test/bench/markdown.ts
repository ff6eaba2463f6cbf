// The runbook out to Markdown and back in: against joining the same lines, against JSON, and against another parser on the
// same text. No window and no disk.
import MarkdownIt from 'markdown-it';
import { writeMarkdownFile } from '#shared/files/markdown.ts';
import { importDocument } from '#shared/import/import.ts';
import { readStrangersRunbook } from '#shared/import/strangers/read.ts';
import { readBlocks } from '#shared/markdown/read-blocks.ts';
import { canonicalJson } from '#shared/plan/canonical.ts';
import { parsePlanText } from '#shared/plan/parse.ts';
import { runbookMarkdown } from '#shared/runbook/markdown/write.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { compare, type Ratio, type Run } from './ratio.ts';
import { planOfSize, SIZES, type Size } from './sizes.ts';

/** Times the reference. */
const GOALS = {
  /** Five times as fast as a parser that also reads what stands inside the lines. */
  blocks: 0.2,
  /** Ten times the text in at most twelve times the time. */
  growth: 1.2,
  // No figure was set for these: today's, and a quarter more, so that a change for the worse is seen.
  out: 3.5,
  own: 9,
  strangers: 2.4,
} as const;

/** Times something that is done over and over, so that short work is longer than the clock's tick. */
const timed =
  (times: number, work: () => unknown): Run =>
  () => {
    const begun = performance.now();
    for (let turn = 0; turn < times; turn += 1) work();
    return (performance.now() - begun) / times;
  };

async function benchSize(size: Size, pairs: number): Promise<Ratio[]> {
  const plan = planOfSize(size);
  const [json, file, text] = [canonicalJson(plan), writeMarkdownFile(plan), runbookMarkdown(runbookOutline(plan))];
  const parser = new MarkdownIt({ html: true });
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `id-${ids}`;
  };
  const run = (work: () => unknown): Run => timed(Math.ceil(500 / size), work);
  const door = run(() => parsePlanText(json));
  const other = run(() => parser.parse(text, {}));
  const own = run(() => importDocument(file, { newId, stamp: { by: 'bench', at: 0 } }));
  return [
    await compare(
      `Markdown out, ${size} steps / plan from JSON`,
      GOALS.out,
      pairs,
      run(() => writeMarkdownFile(plan)),
      door,
    ),
    await compare(`our Markdown in, ${size} steps / plan from JSON`, GOALS.own, pairs, own, door),
    await compare(
      `anyone's Markdown in, ${size} steps / markdown-it`,
      GOALS.strangers,
      pairs,
      run(() => readStrangersRunbook(text, newId)),
      other,
    ),
    await compare(
      `Markdown blocks, ${size} steps / markdown-it`,
      GOALS.blocks,
      pairs,
      run(() => readBlocks(text)),
      other,
    ),
  ];
}

/** Reading the largest plan against reading a smaller one: more than their sizes differ would not be linear. */
async function benchGrowth(pairs: number): Promise<Ratio> {
  const [small, large] = [planOfSize(SIZES[1]), planOfSize(SIZES[2])].map((plan) =>
    runbookMarkdown(runbookOutline(plan)),
  );
  const perCharacter = (text: string): Run => {
    const time = timed(1, () => readBlocks(text));
    return async () => ((await time()) * 1e6) / text.length;
  };
  return compare(
    'Markdown blocks, time for a character: 2000 steps / 300',
    GOALS.growth,
    pairs,
    perCharacter(large ?? ''),
    perCharacter(small ?? ''),
  );
}

export async function benchMarkdown(pairs: number): Promise<Ratio[]> {
  const ratios: Ratio[] = [];
  for (const size of SIZES) ratios.push(...(await benchSize(size, pairs)));
  return [...ratios, await benchGrowth(pairs)];
}
