// P1, "saved means saved": kills a process at a random moment while it edits through the real store, opens the archive
// again and compares it with what was acknowledged.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { readChangeHeads, readChanges } from '../../../electron/store/change-rows.ts';
import { checkArchive } from '../../../electron/store/check.ts';
import { readDrafts } from '../../../electron/store/draft-rows.ts';
import { type Archive, openArchive } from '../../../electron/store/open.ts';
import { insertPlan, readPlan } from '../../../electron/store/plan-rows.ts';
import { type Act, actAt, after, documentOf, draw, PLAN, type State } from './script.ts';

export interface Tally {
  kills: number;
  acknowledged: number;
  /** Kills that came while a draft was being saved. */
  duringDraft: number;
  /** Kills after which the act in flight was on the disk, though nobody had been told. */
  savedUntold: number;
  /** Everything that was missing, torn or damaged, with the round it happened in. */
  failures: string[];
}

/** How long after its first acknowledgement a process lives: up to 40 milliseconds. */
const lifeOf = (seed: number): number => draw(seed, 0) * 0.04;

function open(folder: string): Archive {
  const opened = openArchive(folder, { clock: Date.now });
  if (opened.kind !== 'ready') throw new Error(JSON.stringify(opened));
  if (opened.notices.length > 0) throw new Error(opened.notices.join(' '));
  return opened.archive;
}

/** Makes the archive that is edited and killed over and over. */
function prepare(folder: string): State {
  const archive = open(folder);
  const document = documentOf(0, 10);
  const inserted = insertPlan(archive, { id: PLAN, format: 1, document, contentHash: '', at: 0 });
  if (!inserted.ok) throw new Error(inserted.error.message);
  archive.close();
  return { revision: 0, document, draft: undefined };
}

/** Starts a process that waits: starting takes longer than living, so the next one starts while this one lives. */
const startOne = (folder: string, seed: number, mutation: string) =>
  spawn(process.execPath, [path.join(import.meta.dirname, 'child.ts'), folder, String(seed), mutation], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(folder, 'compiled') },
  });

/** Lets a process go, kills it, and gives how many acts it was told were saved. */
async function killOne(child: ReturnType<typeof startOne>, life: number): Promise<number> {
  let acknowledged = 0;
  child.stdout.on('data', (acks: Buffer) => {
    if (acknowledged === 0) setTimeout(() => child.kill('SIGKILL'), life);
    acknowledged += acks.length;
  });
  child.stdin.write('.');
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== null) throw new Error(`The process ended by itself with ${code}`);
  return acknowledged;
}

/** Gives what is on the disk, or what is wrong with it. */
function readState({ db }: Archive): State | string {
  const plan = readPlan(db, PLAN);
  if (!plan.ok) return plan.error.message;
  const { revision, document } = plan.value;
  const heads = readChangeHeads(db, PLAN);
  if (heads.length !== revision) return `${heads.length} changes for revision ${revision}`;
  return { revision, document, draft: readDrafts(db, PLAN)[0]?.text };
}

const isSame = (a: State, b: State): boolean =>
  a.revision === b.revision && a.document === b.document && a.draft === b.draft;

/** The state after so many acts, and the act that was in flight when the kill came. */
function expected(start: State, seed: number, acts: number): { told: State; inFlight: Act } {
  let told = start;
  for (let place = 0; place < acts; place += 1) told = after(told, actAt(seed, place, told.revision));
  return { told, inFlight: actAt(seed, acts, told.revision) };
}

/** Tells what is wrong with what was found, which may be what was told or one act further. */
function compare(found: State | string, told: State, inFlight: Act): string | undefined {
  if (typeof found === 'string') return found;
  if (isSame(found, told) || isSame(found, after(told, inFlight))) return undefined;
  return `revision ${found.revision} instead of ${told.revision}, or another text`;
}

/** Kills so often, on one archive, or until something is wrong; `mutation` is what the process is to do wrong. The seed repeats acts and lives. */
export async function killRounds(folder: string, kills: number, seed: number, mutation = ''): Promise<Tally> {
  const tally: Tally = { kills, acknowledged: 0, duringDraft: 0, savedUntold: 0, failures: [] };
  let state = prepare(folder);
  let next = startOne(folder, seed, mutation);
  for (let round = 0; round < kills; round += 1) {
    const [child, roundSeed] = [next, seed + round];
    next = startOne(folder, roundSeed + 1, mutation);
    const acts = await killOne(child, lifeOf(roundSeed));
    const { told, inFlight } = expected(state, roundSeed, acts);
    const archive = open(folder);
    const found = readState(archive);
    archive.close();
    tally.acknowledged += acts;
    if (inFlight.kind === 'draft') tally.duringDraft += 1;
    const failure = compare(found, told, inFlight);
    if (failure) tally.failures.push(`round ${round}: ${failure}`);
    if (failure || typeof found === 'string') break;
    if (!isSame(found, told)) tally.savedUntold += 1;
    state = found;
  }
  next.kill('SIGKILL');
  tally.failures.push(...(await checkAll(folder)));
  return tally;
}

/** Reads everything once more: the file, the plan and every change of its log. */
async function checkAll(folder: string): Promise<string[]> {
  const archive = open(folder);
  const { damagedPlans, problems } = await checkArchive(archive.db);
  const seqs = readChangeHeads(archive.db, PLAN).map(({ seq }) => seq);
  const log = readChanges(archive.db, seqs);
  archive.close();
  return [...damagedPlans.map(({ id }) => `${id} is damaged`), ...problems, ...(log.ok ? [] : [log.error.message])];
}
