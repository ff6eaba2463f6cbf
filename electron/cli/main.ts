// The command line as a process: `npm run --silent cli -- <command>`.
import path from 'node:path';
import { newId } from '../new-id.ts';
import { systemUser } from '../system-user.ts';
import { runCli } from './run.ts';

const { argv, stdin, stdout, stderr } = process;
const resources = path.resolve(import.meta.dirname, '../../resources');
const clock = (): number => Date.now();
process.exitCode = await runCli(argv.slice(2), {
  stdin,
  stdout,
  stderr,
  resources,
  clock,
  newId,
  person: systemUser(),
});
