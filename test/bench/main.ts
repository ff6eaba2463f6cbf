// npm run --silent bench -- [--json] [--pairs N]: every budget as a ratio with its interval. Figures, never a verdict that
// fails a build: a busy machine must not look like a regression.
import { parseArgs } from 'node:util';
import { resolvedElectron } from '../helpers/electron.ts';
import { benchCommit } from './commit.ts';
import type { Ratio } from './ratio.ts';
import { benchStart } from './start.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, pairs: { type: 'string', default: '20' } },
});
const pairs = Number(values.pairs);
if (!Number.isInteger(pairs) || pairs < 1) throw new Error('--pairs takes a whole number from 1.');

const electron = resolvedElectron();
const ratios: Ratio[] = [await benchStart(electron, pairs), await benchCommit(pairs * 10)];

function line({ name, goal, median, low, high, oursMs, referenceMs, pairs: count }: Ratio): string {
  const verdict = high <= goal ? 'within' : 'over';
  const figures = `${median.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}], goal ${goal}: ${verdict}`;
  return `${name}: ${figures} (${oursMs.toFixed(2)} ms / ${referenceMs.toFixed(2)} ms, ${count} pairs)`;
}

if (values.json) console.log(JSON.stringify({ electron: electron.version, ratios }, undefined, 2));
else for (const ratio of ratios) console.log(line(ratio));
