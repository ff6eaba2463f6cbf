// A cell of the outline that edits a field of the plan. A component of its own, so that a key draws this cell and no row.
import { useState } from 'react';
import type { FieldRule } from '../../hooks/edit-session.ts';
import { useEditCell } from '../../hooks/use-edit-cell.ts';
import { Cell } from '../../ui/cell.tsx';

interface PlanCellProps {
  rule(id: string): FieldRule;
  /** The entity that the field belongs to. */
  id: string;
  label: string;
  placeholder?: string | undefined;
  /** Which cell of its row it is. */
  cell: string;
  isTabStop: boolean;
}

export function PlanCell({ rule, id, ...look }: PlanCellProps) {
  const [made] = useState(() => rule(id));
  return <Cell {...useEditCell(made)} {...look} />;
}
