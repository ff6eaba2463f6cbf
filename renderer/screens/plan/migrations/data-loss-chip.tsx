// The mark of what cannot be taken back without losing data.
import { TriangleAlert } from 'lucide-react';
import { MARKS } from '#shared/runbook/words.ts';
import { Icon } from '../../../ui/icon.tsx';

/** The mark that stands wherever an irreversible migration shows (S078-S080). */
export function DataLossChip() {
  return (
    <span className="chip risk">
      <Icon of={TriangleAlert} size={12} />
      {MARKS.dataLoss}
    </span>
  );
}
