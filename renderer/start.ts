// From the state of the archive to the first screen.
import type { AppStatus, ArchiveState } from '#shared/contract.ts';
import { assertNever } from '#shared/result.ts';
import { request } from './client.ts';
import { closePlan, showPlan } from './stores/plan-store.ts';
import { addNotices, resetView, showScreen, takeStatus, useViewStore } from './stores/view-store.ts';

const refuse = (message: string): void =>
  showScreen({ kind: 'refused', heading: 'This archive cannot be opened', message });

/** Opens the plan that was opened last and can be opened; names the ones before it that cannot. Else the library. */
async function openLastPlan(): Promise<void> {
  const list = await request('library.list', {});
  if (!list.ok) return refuse(list.error.message);
  const refused: string[] = [];
  for (const { planId, title } of list.value.filter(({ deletedAt }) => deletedAt === undefined)) {
    const shown = await showPlan(planId, useViewStore.getState().archiveReadOnlyBecause);
    if (shown.ok) {
      addNotices(refused);
      return showScreen({ kind: 'plan' });
    }
    refused.push(`“${title}”: ${shown.error.message}`);
  }
  addNotices(refused);
  showScreen({ kind: 'library' });
}

async function enter(archive: ArchiveState): Promise<void> {
  switch (archive.kind) {
    case 'ready':
    case 'readOnly':
      return openLastPlan();
    case 'broken':
      return showScreen({ ...archive, kind: 'recovery' });
    case 'refused':
      return refuse(archive.message);
    default:
      return assertNever(archive);
  }
}

/** Shows what the app's status calls for. */
export function showStatus(status: AppStatus): Promise<void> {
  document.title = status.isDevelopmentRuntime ? 'Holdpoint (Development runtime)' : 'Holdpoint';
  takeStatus(status);
  return enter(status.archive);
}

/** Starts from the beginning. */
export async function start(): Promise<void> {
  resetView();
  closePlan();
  const status = await request('app.status', {});
  if (status.ok) await showStatus(status.value);
  else refuse(status.error.message);
}
