// A process of its own that deletes plans of the archive it is given for good, to be killed while it does.
import { openArchive } from '../../../electron/store/open.ts';
import { purge } from '../../../electron/store/purge.ts';

const opened = openArchive(process.argv[2] ?? '', { clock: () => 0 });
if (opened.kind !== 'ready') throw new Error(JSON.stringify(opened));
process.stdout.write('starting\n');
const purged = purge(opened.archive, ['three'], 0);
if (!purged.ok) throw new Error(purged.error.message);
opened.archive.close();
