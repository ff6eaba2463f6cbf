// A process of its own that upgrades the archive of the folder it is given, to be killed while it does.
import { MIGRATIONS } from '../../../electron/store/migrations.ts';
import { openArchive } from '../../../electron/store/open.ts';
import { LATER } from './later-migration.ts';

process.stdout.write('starting\n');
const opened = openArchive(process.argv[2] ?? '', { clock: () => 0, migrations: [...MIGRATIONS, LATER] });
if (opened.kind !== 'ready') throw new Error(JSON.stringify(opened));
opened.archive.close();
