// What is being typed into a form that is not sent yet: it stays while somebody looks at another part of the plan.
import { create } from 'zustand';
import { openPlan, usePlanStore } from '../../../stores/plan-store.ts';

const useKept = create<Record<string, string>>(() => ({}));

/** Gives a text of a form on the open plan, and the way to change it. `otherwise` until something was typed. */
export function useKeptText(name: string, otherwise = ''): [text: string, change: (text: string) => void] {
  const planId = usePlanStore((state) => openPlan(state).planId);
  const key = `${planId} ${name}`;
  const text = useKept((state) => state[key]);
  return [text ?? otherwise, (changed) => useKept.setState({ [key]: changed })];
}
