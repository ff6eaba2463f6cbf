// The one check command of this repository, behind `npm test`.
//
//   node scripts/check.ts            everything
//   node scripts/check.ts --quick    without the build and the end-to-end tests
//   node scripts/check.ts --long     everything, with the tests' larger counts (HOLDPOINT_LONG=1)
import { runSteps } from './check/runner.ts';
import { allSteps } from './check/steps.ts';
import { repositoryRoot, withLocalCommands } from './launcher/paths.ts';

const flags = process.argv.slice(2);
const unknown = flags.filter((flag) => flag !== '--quick' && flag !== '--long');
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. Usage: node scripts/check.ts [--quick | --long]`);
  process.exit(2);
}

const steps = allSteps(repositoryRoot).filter((step) => !(flags.includes('--quick') && step.isSlow));
const env = withLocalCommands(process.env);
if (flags.includes('--long')) env.HOLDPOINT_LONG = '1';
const allPassed = await runSteps(steps, { root: repositoryRoot, env, print: console.log });
process.exitCode = allPassed ? 0 : 1;
