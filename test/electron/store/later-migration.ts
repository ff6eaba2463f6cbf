// The next migration as a later version of the program might have it: slow enough to be killed in the middle.
import { MIGRATIONS, type Migration } from '../../../electron/store/migrations.ts';

export const LATER: Migration = {
  version: MIGRATIONS.length + 1,
  up(db) {
    db.exec('CREATE TABLE extra (number INTEGER PRIMARY KEY, planId TEXT, text TEXT) STRICT');
    const insert = db.prepare('INSERT INTO extra (planId, text) SELECT id, document FROM plan');
    for (let round = 0; round < 300; round += 1) insert.run();
    db.exec('UPDATE plan SET openedAt = openedAt + 1; CREATE INDEX extraOfPlan ON extra (planId)');
  },
};
