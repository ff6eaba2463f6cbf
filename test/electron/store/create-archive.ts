// A process of its own that makes an archive in the folder it is given, to be killed while it does.
import { openArchive } from '../../../electron/store/open.ts';

process.stdout.write('starting\n');
const opened = openArchive(process.argv[2] ?? '', { clock: () => 0 });
if (opened.kind !== 'ready') throw new Error(JSON.stringify(opened));
opened.archive.close();
