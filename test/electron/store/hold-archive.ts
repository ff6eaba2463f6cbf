// A process of its own that opens the archive of the folder it is given, puts in a plan, says so and stays.
import { openArchive } from '../../../electron/store/open.ts';
import { insertPlan } from '../../../electron/store/plan-rows.ts';

const opened = openArchive(process.argv[2] ?? '', { clock: () => 0 });
if (opened.kind !== 'ready') throw new Error(JSON.stringify(opened));
const document = JSON.stringify({
  title: 'Held',
  release: { version: '1' },
  preparation: { status: { kind: 'draft' } },
});
const inserted = insertPlan(opened.archive, { id: 'held', format: 1, document, contentHash: '', at: 0 });
process.stdout.write(`${inserted.ok}\n`);
// An archive that nobody refers to is closed when memory is cleared.
setInterval(() => opened.archive.db.open, 60_000);
