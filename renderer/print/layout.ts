// What every layout is given.
import type { Guide } from '#shared/guide/page.ts';
import type { PaperPlan } from '#shared/paper/paper-plan.ts';

export interface LayoutProps {
  paper: PaperPlan;
  /** How wide and high a page is inside its margins, in millimetres. */
  page: { width: number; height: number };
  /** How many texts have a secret masked. */
  masked: number;
  /** Empty unless it is printed. */
  guide: Guide;
}
