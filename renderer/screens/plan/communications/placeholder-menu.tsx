// The names that a message can use, with what stands for them now; one that is chosen goes in where the caret was.
import type { RefObject } from 'react';
import { placeholdersOf } from '#shared/communications/placeholders.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Adder } from '../../../ui/adder.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';

const KIND_WORDS = {
  filled: '',
  night: 'known on the night',
  missing: 'empty in the plan',
  secret: 'a secret',
  unknown: '',
} as const;

/** Types a text into a field as a person would, so that the field hears of it. */
function insert(box: HTMLTextAreaElement, text: string): void {
  box.focus();
  // A field that nobody has been in has its caret at the beginning; there nobody wants a name.
  const isUntouched = box.selectionStart === 0 && box.selectionEnd === 0;
  const [from, to] = isUntouched ? [box.value.length, box.value.length] : [box.selectionStart, box.selectionEnd];
  box.setRangeText(text, from, to, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

export function PlaceholderMenu({ name, root }: { name: string; root: RefObject<HTMLElement | null> }) {
  const plan = usePlan((open) => open);
  if (useIsReadOnly()) return null;
  const options = placeholdersOf(plan).map(({ name: value, kind, value: now }) => ({
    value,
    words: `${value}: ${now ?? KIND_WORDS[kind]}`,
  }));
  const add = (placeholder: string): void => {
    const box = root.current?.querySelector<HTMLTextAreaElement>('[data-focus="message text"]');
    // The menu gives the focus back to its button when it closes; the field takes it from there.
    if (box) setTimeout(() => insert(box, `{{${placeholder}}}`));
  };
  return <Adder caption="Placeholder" label={`Placeholder for ${name}`} options={options} onAdd={add} />;
}
