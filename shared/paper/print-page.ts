// What the hidden window prints.
import type { Plan } from '../plan/plan.ts';
import type { PaperChoice } from './choice.ts';

export interface PrintPage {
  plan: Plan;
  title: string;
  revision: number;
  contentHash: string;
  /** The code that says whether the page is still current (shared/codes/currency.ts). */
  currencyCode: string;
  /** When it was printed, in words and with its zone. */
  printedAt: string;
  choice: PaperChoice;
  /** How many texts hold a secret that was masked. */
  masked: number;
}
