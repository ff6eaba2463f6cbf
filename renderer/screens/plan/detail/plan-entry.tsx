// A text field of a detail that edits a field of the plan. Fields of a detail come and go, one by one, so each has its
// session to itself; a form of react-hook-form wants all its fields from the start.
import { useState } from 'react';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import { useEditCell } from '../../../hooks/use-edit-cell.ts';
import { draftAt, type Place, usePlanStore } from '../../../stores/plan-store.ts';
import { type EntryLook, TextEntry } from '../../../ui/text-entry.tsx';

interface PlanEntryProps extends EntryLook {
  /** Only the first one counts; another field is another entry, by its key. */
  rule: FieldRule;
}

export function PlanEntry({ rule, ...look }: PlanEntryProps) {
  const [made] = useState(rule);
  return <TextEntry {...useEditCell(made)} {...look} />;
}

/** Whether the open plan can be looked at only. */
export const useIsReadOnly = (): boolean => usePlanStore((state) => state.readOnlyBecause !== undefined);

/** Whether a field was being typed when the app closed: then it is shown although the plan says nothing there. */
export const hasDraft = (place: Place): boolean => draftAt(place) !== undefined;
