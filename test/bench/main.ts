// npm run --silent bench -- [--json] [--pairs N] [--only <part>]...: every budget as a ratio with its interval, or as a
// count. Figures, never a verdict that fails a build: a busy machine must not look like a regression. The parts that need
// a window measure the built app: npm run --silent build first.
import { parseArgs } from 'node:util';
import { resolvedElectron } from '../helpers/electron.ts';
import { benchCommit } from './commit.ts';
import { benchMarkdown } from './markdown.ts';
import { benchOpen, countNodes, type Nodes } from './open.ts';
import { benchPaper, countMemory } from './paper.ts';
import type { Ratio } from './ratio.ts';
import { benchSchedule } from './schedule.ts';
import { benchStart } from './start.ts';
import { benchTasks, type LongTasks } from './tasks.ts';
import { benchTyping } from './typing.ts';
import { type BenchWindow, openBenchWindow } from './window.ts';

const PARTS = ['start', 'open', 'typing', 'tasks', 'paper', 'commit', 'markdown', 'schedule'] as const;
/** The parts that need the app in a window. */
const IN_WINDOW = ['open', 'typing', 'tasks', 'paper'] as const;
type Part = (typeof PARTS)[number];

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    pairs: { type: 'string', default: '20' },
    only: { type: 'string', multiple: true, default: [...PARTS] },
  },
});
const pairs = Number(values.pairs);
if (!Number.isInteger(pairs) || pairs < 1) throw new Error('--pairs takes a whole number from 1.');
const unknown = values.only.filter((name) => !PARTS.some((part) => part === name));
if (unknown.length > 0) throw new Error(`--only takes ${PARTS.join(', ')}; not ${unknown.join(', ')}.`);
const isWanted = (part: Part): boolean => values.only.includes(part);

const electron = resolvedElectron();
const ratios: Ratio[] = [];
const nodes: Nodes[] = [];
const longTasks: LongTasks[] = [];

async function measureWindow(window: BenchWindow): Promise<void> {
  if (isWanted('open')) {
    ratios.push(...(await benchOpen(window, pairs)));
    nodes.push(...(await countNodes(window)));
  }
  if (isWanted('typing')) ratios.push(...(await benchTyping(window, Math.ceil(pairs / 2))));
  if (isWanted('tasks')) longTasks.push(...(await benchTasks(window)));
  if (isWanted('paper')) {
    ratios.push(...(await benchPaper(window, Math.ceil(pairs / 4))));
    nodes.push(...(await countMemory(window)));
  }
}

if (isWanted('start')) ratios.push(await benchStart(electron, pairs));
if (IN_WINDOW.some(isWanted)) {
  const window = await openBenchWindow();
  await measureWindow(window).finally(() => window.close());
}
if (isWanted('commit')) ratios.push(...(await benchCommit(pairs * 5)));
if (isWanted('markdown')) ratios.push(...(await benchMarkdown(pairs)));
if (isWanted('schedule')) ratios.push(...(await benchSchedule(pairs)));

function line({ name, goal, median, low, high, oursMs, referenceMs, pairs: count }: Ratio): string {
  const verdict = high <= goal ? 'within' : 'over';
  const figures = `${median.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}], goal ${goal}: ${verdict}`;
  return `${name}: ${figures} (${oursMs.toFixed(2)} ms / ${referenceMs.toFixed(2)} ms, ${count} pairs)`;
}

if (values.json) console.log(JSON.stringify({ electron: electron.version, ratios, nodes, longTasks }, undefined, 2));
else {
  for (const ratio of ratios) console.log(line(ratio));
  for (const { name, count } of nodes) console.log(`${name}: ${count}`);
  for (const { name, count, longestMs } of longTasks)
    console.log(`${name}: ${count}, goal 0 (longest ${longestMs.toFixed(0)} ms)`);
}
