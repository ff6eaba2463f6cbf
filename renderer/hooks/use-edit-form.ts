// A form of react-hook-form whose fields are edit sessions: one form for the fields of one entity, no submit button.
import { useEffect, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { useShallow } from 'zustand/react/shallow';
import { usePlan, usePlanStore } from '../stores/plan-store.ts';
import type { FieldProps } from '../ui/field.tsx';
import { createEditSession, type EditSession, type FieldMessage, type FieldRule, firstView } from './edit-session.ts';

type Texts = Record<string, string>;
type SetTexts = (next: (before: Texts) => Texts) => void;

/** What a field needs but its label. */
export type BoundField = Omit<FieldProps, 'label' | 'isMultiline' | 'placeholder'>;

function createSession(rule: FieldRule, form: UseFormReturn<Texts>, setNotes: SetTexts): EditSession {
  const { field } = rule;
  const say = (message: FieldMessage | undefined): void => {
    if (message?.kind === 'problem') form.setError(field, { message: message.text });
    else form.clearErrors(field);
    setNotes(({ [field]: _, ...others }) => (message?.kind === 'note' ? { ...others, [field]: message.text } : others));
  };
  return createEditSession(rule, {
    text: () => form.getValues(field),
    show: (text) => form.resetField(field, { defaultValue: text, keepError: true }),
    say,
  });
}

/** Gives the fields of an entity, one for each rule and by the same names. The rules must stay the same object. */
export function useEditForm<Name extends string>(rules: Record<Name, FieldRule>): Record<Name, BoundField> {
  const [entries] = useState(() => Object.entries<FieldRule>(rules));
  const [views] = useState(() => entries.map(([, rule]) => [rule.field, firstView(rule)] as const));
  const form = useForm<Texts>({ defaultValues: Object.fromEntries(views.map(([field, { text }]) => [field, text])) });
  const [notes, setNotes] = useState<Texts>(() =>
    Object.fromEntries(views.flatMap(([field, { message }]) => (message ? [[field, message.text]] : []))),
  );
  const [sessions] = useState(() => entries.map(([, rule]) => createSession(rule, form, setNotes)));
  const isReadOnly = usePlanStore((state) => state.readOnlyBecause !== undefined);
  const planTexts = usePlan(useShallow((plan) => entries.map(([, rule]) => rule.read(plan))));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sessions read the plan's texts themselves
  useEffect(() => {
    for (const session of sessions) session.follow();
  }, [sessions, planTexts]);
  const fields = entries.map(([name, { field }], index) => {
    const handlers = sessions[index];
    return [name, { control: form.control, name: field, handlers, note: notes[field], isReadOnly }];
  });
  // One field for each rule, by the rule's own name.
  return Object.fromEntries(fields) as Record<Name, BoundField>;
}
