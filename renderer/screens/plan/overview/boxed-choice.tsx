// One of several in a form of boxes: the caption above, the select as wide as its column.
import type { ReactNode } from 'react';
import type { Option } from '../../../ui/choice.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';

interface BoxedChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly Option<Value>[];
  onChoose(value: Value): void;
}

export function BoxedChoice<Value extends string>({ label, value, options, onChoose }: BoxedChoiceProps<Value>) {
  const isReadOnly = useIsReadOnly();
  return (
    <label className="field boxed">
      <span className="label">{label}</span>
      <select
        value={value}
        disabled={isReadOnly}
        // Only values of `options` can be chosen.
        onChange={(event) => onChoose(event.target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a field of the form does, in one quiet line below it. */
export const FieldHint = ({ children }: { children: ReactNode }) => <p className="field-hint">{children}</p>;
