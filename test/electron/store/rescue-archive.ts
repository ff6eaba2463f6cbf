// A process of its own that starts the archive of the folder it is given from what can be rescued, to be killed while it
// does.
import { startFromRescue } from '../../../electron/store/rescue.ts';

process.stdout.write('starting\n');
const rescued = startFromRescue(process.argv[2] ?? '', { clock: () => 0 });
if (!rescued.ok) throw new Error(rescued.error.message);
