// The table of checks, in their order: cheap ones first, so that a mistake shows early. How a check runs is runner.ts's.
import { lockProblems } from './lock.ts';
import { type Tree, treeChanges, treeOf } from './tree.ts';

/** What a check found: nothing to say, problems to show in full, or why it could not be asked here. */
export type Finding = { problems: string[] } | { skipped: string };

export interface Step {
  name: string;
  /** Left out by --quick. */
  isSlow?: boolean;
  /** A command line, run in the repository with node_modules/.bin in PATH, or a function that looks for itself. */
  run: string[] | (() => Finding);
  /** Finds the lines of a passing command's output that are worth keeping. */
  keep?: RegExp;
  /** The command talks with the person at the terminal. */
  isInteractive?: boolean;
}

/** All checks of this repository. The tree is pictured now, to be compared by the last one. */
export function allSteps(root: string): Step[] {
  const before = treeOf(root);
  return [
    { name: 'system packages', run: systemPackages(), isInteractive: true },
    { name: 'lock file', run: () => ({ problems: lockProblems(root) }) },
    { name: 'types', run: ['tsc', '-b'] },
    { name: 'lint', run: ['biome', 'check', '--error-on-warnings', '.'], keep: /^Checked \d+ files/gm },
    { name: 'dead code', run: ['knip'] },
    { name: 'unit tests', run: unitTests, keep: /^ +Tests .*$/gm },
    { name: 'build', run: ['vite', 'build', '--app', '--logLevel', 'warn'], isSlow: true },
    { name: 'end-to-end tests', run: endToEndTests, keep: /^ +\d+ (passed|skipped|flaky|did not run)/gm, isSlow: true },
    { name: 'tree', run: () => unchangedTree(root, before) },
  ];
}

const unitTests = ['vitest', 'run', '--config', 'test/vitest.config.ts'];
const endToEndTests = [
  ...['node', 'scripts/electron.ts', '--exec'],
  ...['playwright', 'test', '--config', 'test/e2e/playwright.config.ts'],
];

function systemPackages(): Step['run'] {
  if (process.platform !== 'linux') return () => ({ problems: [] });
  return ['sh', 'scripts/system-packages.sh'];
}

function unchangedTree(root: string, before: Tree | undefined): Finding {
  const after = treeOf(root);
  if (!before || !after) return { skipped: 'not a git checkout' };
  return { problems: treeChanges(before, after) };
}
