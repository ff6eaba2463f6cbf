// What every layout is given.
import type { PaperPlan } from '#shared/paper/paper-plan.ts';

export interface LayoutProps {
  paper: PaperPlan;
  /** How wide and high a page is inside its margins, in millimetres. */
  page: { width: number; height: number };
  /** How many texts have a secret masked. */
  masked: number;
}
