// Where the focus goes after an edit that adds, moves or removes something: to the control with a name of its own,
// once it is drawn.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';

export interface FocusWish {
  /** The element in which controls are looked for. */
  root: RefObject<HTMLDivElement | null>;
  /** Puts the focus on the control with this `data-focus`, if there is one. */
  focus(name: string): void;
  /** Sends an edit, and puts the focus on a control when it is done. */
  send(makeEdit: (plan: Plan) => Edit | undefined, name: string): Promise<void>;
}

export function useFocusWish(): FocusWish {
  const root = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState<{ name: string }>();
  useLayoutEffect(() => {
    if (!wish) return;
    const controls = root.current?.querySelectorAll<HTMLElement>('[data-focus]') ?? [];
    [...controls].find((control) => control.dataset.focus === wish.name)?.focus();
  }, [wish]);
  const focus = (name: string): void => setWish({ name });
  const send: FocusWish['send'] = async (makeEdit, name) => {
    const sent = await sendEdit(makeEdit);
    if (sent.ok) focus(name);
  };
  return { root, focus, send };
}
