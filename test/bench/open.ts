// Opening a plan and drawing its outline: the larger plans against the smallest, and how many nodes the outline has.
import { compare, type Ratio } from './ratio.ts';
import { SIZES, type Size } from './sizes.ts';
import { type BenchWindow, openBySearch } from './window.ts';

const GOAL = 1.5;

export async function benchOpen(window: BenchWindow, pairs: number): Promise<Ratio[]> {
  const [reference, ...larger] = SIZES;
  const ratios: Ratio[] = [];
  for (const size of larger) {
    const name = `open: outline of ${size} steps painted / of ${reference}`;
    const open = (one: Size) => () => openBySearch(window, one);
    ratios.push(await compare(name, GOAL, pairs, open(size), open(reference)));
  }
  return ratios;
}

/** Elements of the outline, as it stands when a plan was opened. */
export interface Nodes {
  name: string;
  count: number;
}

export async function countNodes(window: BenchWindow): Promise<Nodes[]> {
  const counts: Nodes[] = [];
  for (const size of SIZES) {
    await openBySearch(window, size);
    const count = await window.page.locator('.outline *').count();
    counts.push({ name: `nodes: elements of the outline of ${size} steps`, count });
  }
  return counts;
}
