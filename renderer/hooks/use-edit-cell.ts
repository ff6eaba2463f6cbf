// A cell of the outline with an edit session behind it. What it holds of its own is only what is being typed.
import { useEffect, useRef, useState } from 'react';
import { usePlan, usePlanStore } from '../stores/plan-store.ts';
import type { CellState } from '../ui/cell.tsx';
import { createEditSession, type FieldRule, firstView } from './edit-session.ts';

/** Gives what a field shows. The rule must stay the same object. */
export function useEditCell(rule: FieldRule): CellState {
  const planText = usePlan(rule.read);
  const isReadOnly = usePlanStore((state) => state.readOnlyBecause !== undefined);
  const [view, setView] = useState(() => firstView(rule));
  const text = useRef(view.text);
  const [session] = useState(() => {
    const show = (shown: string): void => {
      text.current = shown;
      setView((before) => (before.text === shown ? before : { ...before, text: shown }));
    };
    const edits = createEditSession(rule, {
      text: () => text.current,
      show,
      say: (message) => setView((before) => (before.message === message ? before : { ...before, message })),
    });
    const type = (typed: string): void => {
      show(typed);
      edits.type(typed);
    };
    return { ...edits, type };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the session reads the plan's text itself
  useEffect(() => session.follow(), [session, planText]);
  return { ...view, handlers: session, isReadOnly };
}
