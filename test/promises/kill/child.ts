// The process that is killed: it works through the script on the real store and writes one byte for each act that the store
// has acknowledged. Arguments: folder, seed, and `early` for the mutation, which acknowledges before it saves.
import { readSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { commitChange } from '../../../electron/store/commit.ts';
import { readDrafts, saveDraft } from '../../../electron/store/draft-rows.ts';
import { type Archive, openArchive } from '../../../electron/store/open.ts';
import { readPlan } from '../../../electron/store/plan-rows.ts';
import { type Act, actAt, after, FIELD, PLAN, type State } from './script.ts';

const [folder = '', seedText, mutation] = process.argv.slice(2);
const seed = Number(seedText);
const isEarly = mutation === 'early';
const acknowledge = (): unknown => writeSync(1, '.');

function save(archive: Archive, act: Act, { revision }: State): void {
  const at = Date.now();
  const change = { person: 'Ada', label: 'Edit', changes: '[]' };
  const saved =
    act.kind === 'draft'
      ? saveDraft(archive, { planId: PLAN, ...FIELD, text: act.text, baseRevision: revision, at })
      : commitChange(archive, {
          ...{ planId: PLAN, baseRevision: revision, document: act.document, contentHash: '', format: 1, at },
          ...{ change, clearsDraft: FIELD },
        });
  if (!saved.ok) throw new Error(saved.error.message);
}

flushCompileCache(); // for those that come after: who is killed leaves no cache
readSync(0, Buffer.alloc(1)); // waits for its turn
const opened = openArchive(folder, { clock: Date.now });
if (opened.kind !== 'ready') throw new Error(JSON.stringify(opened));
const { archive } = opened;
const plan = readPlan(archive.db, PLAN);
if (!plan.ok) throw new Error(plan.error.message);
const { revision, document } = plan.value;
let state: State = { revision, document, draft: readDrafts(archive.db, PLAN)[0]?.text };
for (let place = 0; ; place += 1) {
  const act = actAt(seed, place, state.revision);
  if (isEarly) acknowledge();
  save(archive, act, state);
  if (!isEarly) acknowledge();
  state = after(state, act);
}
