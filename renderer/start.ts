// From the state of the archive to the first screen.
import type { AppStatus, ArchiveState } from '#shared/contract.ts';
import { assertNever } from '#shared/result.ts';
import { request } from './client.ts';
import { closePlan, showPlan } from './stores/plan-store.ts';
import { showScreen } from './stores/view-store.ts';

const refuse = (message: string): void =>
  showScreen({ kind: 'refused', heading: 'This archive cannot be opened', message });

/** Opens the first plan that can be opened; names the ones before it that cannot. */
async function openFirstPlan(notices: string[], readOnlyBecause?: string): Promise<void> {
  const list = await request('library.list', {});
  if (!list.ok) return refuse(list.error.message);
  const refused: string[] = [];
  for (const { planId, title } of list.value) {
    const shown = await showPlan(planId, readOnlyBecause);
    if (shown.ok) return showScreen({ kind: 'plan', notices: [...notices, ...refused] });
    refused.push(`“${title}”: ${shown.error.message}`);
  }
  if (refused.length > 0) return refuse(refused.join(' '));
  showScreen({ kind: 'refused', heading: 'No plan yet', message: 'There is no plan in this archive.' });
}

async function enter(archive: ArchiveState): Promise<void> {
  switch (archive.kind) {
    case 'ready':
      return openFirstPlan(archive.notices);
    case 'readOnly':
      return openFirstPlan(archive.notices, archive.reason);
    case 'broken':
      return showScreen({ ...archive, kind: 'recovery' });
    case 'refused':
      return refuse(archive.message);
    default:
      return assertNever(archive);
  }
}

/** Shows what the app's status calls for. */
export function showStatus({ archive, isDevelopmentRuntime }: AppStatus): Promise<void> {
  document.title = isDevelopmentRuntime ? 'Holdpoint (Development runtime)' : 'Holdpoint';
  return enter(archive);
}

/** Starts from the beginning. */
export async function start(): Promise<void> {
  closePlan();
  showScreen({ kind: 'starting' });
  const status = await request('app.status', {});
  if (status.ok) await showStatus(status.value);
  else refuse(status.error.message);
}
