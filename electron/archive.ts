// The app's hold on its archive: opened at the start, asked for by every request, closed at the end.
import type { ArchiveState } from '#shared/contract.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { checkArchive } from './store/check.ts';
import { type Archive, type Opened, type OpenOptions, openArchive } from './store/open.ts';
import { startFromRescue } from './store/rescue.ts';

export interface ArchiveHold {
  state(): ArchiveState;
  /** Gives the archive, or `storage` with the reason why it cannot be used. */
  use(): Result<Archive>;
  /** Sets the damaged archive aside and goes on with what could be rescued. */
  startFromRescue(): Result<undefined>;
  close(): void;
}

function stateOf(opened: Opened): ArchiveState {
  switch (opened.kind) {
    case 'ready':
      return { kind: 'ready', notices: opened.notices };
    case 'readOnly':
      return { kind: 'readOnly', reason: opened.reason, notices: opened.notices };
    case 'refused':
      return { kind: 'refused', message: opened.message };
    case 'broken': {
      const { whole, lost } = opened.rescue;
      return { kind: 'broken', message: opened.message, whole: whole.map(({ title }) => title), lost };
    }
  }
}

/** Opens the archive in a folder and holds it. */
export function holdArchive(folder: string, options: OpenOptions): ArchiveHold {
  let opened = openArchive(folder, options);
  return {
    state: () => stateOf(opened),
    use() {
      if ('archive' in opened) return ok(opened.archive);
      return failed('storage', opened.message, { kept: 'Nothing in the folder was changed.' });
    },
    startFromRescue() {
      if (opened.kind !== 'broken') return failed('not-allowed', 'The archive is not damaged.');
      const started = startFromRescue(folder, options);
      if (!started.ok) return started;
      opened = openArchive(folder, options);
      return ok(undefined);
    },
    close() {
      if ('archive' in opened) opened.archive.close();
    },
  };
}

/** Gives a sentence for every plan that is damaged, and one for each thing that SQLite finds wrong. */
export async function checkedArchive({ db }: Archive): Promise<Result<string[]>> {
  const { damagedPlans, problems } = await checkArchive(db);
  return ok([
    ...damagedPlans.map(({ title }) => `“${title}” is damaged on the disk. What is left of it is not touched.`),
    ...problems.map((problem) => `The archive is damaged (${problem}). Export the plans you need before you go on.`),
  ]);
}
