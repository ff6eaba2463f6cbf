// What can be done with the plans that are chosen.
import type { ReactNode } from 'react';
import { exportPlan } from '../../exports.ts';
import { visitPlan } from '../../plan-visit.ts';
import { setArchived } from '../../stores/library-edits.ts';
import { duplicatePlan, removePlans, restorePlans } from '../../stores/library-store.ts';
import { Button } from '../../ui/button.tsx';
import type { LibraryView } from './use-library-view.ts';

interface ActProps {
  view: LibraryView;
  children: ReactNode;
  onPress(): void;
  look?: 'primary' | 'plain';
  keys?: string;
}

/** A button for what changes the archive: it says why when it cannot. */
function Act({ view: { readOnlyBecause }, children, onPress, look = 'plain', keys }: ActProps) {
  return (
    <Button
      look={look}
      isReady={!readOnlyBecause}
      {...(readOnlyBecause && { hint: readOnlyBecause })}
      {...(keys !== undefined && { keys })}
      onPress={onPress}
    >
      {children}
    </Button>
  );
}

function BinActs({ view }: { view: LibraryView }) {
  return (
    <div className="summary-acts">
      <Act view={view} look="primary" onPress={() => void restorePlans(view.chosen)}>
        Restore
      </Act>
      <Act view={view} keys="Delete" onPress={() => view.setPurging(view.chosen)}>
        Delete for good
      </Act>
    </div>
  );
}

/** What is done with one plan only. */
function OneActs({ view, planId }: { view: LibraryView; planId: string }) {
  return (
    <>
      <Button look="primary" keys="Enter" onPress={() => void visitPlan(planId)}>
        Open <kbd>Enter</kbd>
      </Button>
      <Act view={view} keys="Control+D" onPress={() => void duplicatePlan(planId)}>
        Duplicate
      </Act>
      <Button hint="Save a copy of it as a .holdpoint file" onPress={() => void exportPlan('plan.saveFile', planId)}>
        Export file
      </Button>
    </>
  );
}

export function SummaryActs({ view }: { view: LibraryView }) {
  const { chosen, place } = view;
  const [first] = chosen;
  if (place.kind === 'bin') return <BinActs view={view} />;
  const isArchived = chosen.every(({ status }) => status === 'archived');
  return (
    <div className="summary-acts">
      {first && chosen.length === 1 && <OneActs view={view} planId={first.planId} />}
      <Act view={view} onPress={() => void setArchived(chosen, !isArchived)}>
        {isArchived ? 'Make it a draft' : 'Archive'}
      </Act>
      <Act view={view} keys="Delete" onPress={() => void removePlans(chosen)}>
        Delete
      </Act>
    </div>
  );
}
