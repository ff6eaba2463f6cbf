// Messages on paper: placeholders filled in as far as the plan knows. What only the night knows is a line for a pen.
import { piecesOf } from '../communications/placeholders.ts';
import type { Plan } from '../plan/plan.ts';

/** A line to write on. */
const BLANK = '____________';

/**
 * Gives a message with its placeholders filled in, from `more`, the plan's variables and its own facts. What is not known is
 * a blank line. A name with a secret stays as it is, so that nobody writes it down.
 */
export const filledMessage = (plan: Plan, text: string, more: readonly [string, string][] = []): string =>
  piecesOf(plan, text, more)
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      return piece.kind === 'secret' ? piece.source : (piece.value ?? BLANK);
    })
    .join('');
