// A process of its own, with whatever rights it is started with, that opens the archive of the folder it is given, reads
// everything and tries to write. It prints what it was told.
import { insertBaseline } from '../../../electron/store/baseline-rows.ts';
import { putIntoBin, takeOutOfBin } from '../../../electron/store/bin-rows.ts';
import { commitChange } from '../../../electron/store/commit.ts';
import { saveDraft } from '../../../electron/store/draft-rows.ts';
import { openArchive } from '../../../electron/store/open.ts';
import { insertPlan, listPlans, markOpened, readPlan } from '../../../electron/store/plan-rows.ts';
import { purge } from '../../../electron/store/purge.ts';
import { setSetting } from '../../../electron/store/setting-rows.ts';
import { keepSummaries } from '../../../electron/store/summary-rows.ts';

const opened = openArchive(process.argv[2] ?? '', { clock: () => 0 });
if (!('archive' in opened)) {
  process.stdout.write(JSON.stringify(opened));
  process.exit();
}
const { archive } = opened;
const { db } = archive;
const change = { person: 'Ada', label: 'Edit', changes: '[]' };
const document = JSON.stringify({ title: 'x' });
const commit = { planId: 'one', baseRevision: 0, document, contentHash: '', format: 1, change, at: 0 };
const baseline = { id: 'b', planId: 'one', name: 'First', revision: 0, contentHash: '', at: 0, person: 'Ada' };
const writes = [
  insertPlan(archive, { id: 'new', format: 1, document, contentHash: '', at: 0 }),
  commitChange(archive, commit),
  saveDraft(archive, { planId: 'one', entity: 'plan', field: 'title', text: 'x', baseRevision: 0, at: 0 }),
  setSetting(archive, 'key', 'value'),
  markOpened(db, 'one', 1),
  putIntoBin(archive, ['one'], 1),
  takeOutOfBin(archive, ['one']),
  purge(archive, ['one'], 1),
  insertBaseline(archive, { ...baseline, document }),
  keepSummaries(archive, [{ planId: 'one', revision: 0, tableVersion: 1, facts: '{}' }]),
];
const read = listPlans(db).map(({ id }) => readPlan(db, id));
process.stdout.write(
  JSON.stringify({
    kind: opened.kind,
    isReadOnly: archive.isReadOnly,
    reason: opened.kind === 'readOnly' ? opened.reason : '',
    notices: opened.notices,
    titles: listPlans(db).map(({ title }) => title),
    areAllWhole: read.every(({ ok }) => ok),
    refusals: writes.map((write) => (write.ok ? 'written' : write.error.code)),
  }),
);
archive.close();
