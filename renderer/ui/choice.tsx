// One of several: a plain select that is as wide as what is chosen. A plan that cannot be changed shows the words alone.
import { ChevronDown } from 'lucide-react';
import { Icon } from './icon.tsx';
import type { EntryWords } from './text-entry.tsx';

export interface Option<Value extends string> {
  value: Value;
  words: string;
}

interface ChoiceProps<Value extends string> extends EntryWords {
  value: Value;
  options: readonly Option<Value>[];
  onChoose(value: Value): void;
  isReadOnly: boolean;
  isBare?: boolean;
  focusName?: string;
}

/** The options of a table of words, in its order. */
export const optionsOf = <Value extends string>(words: Record<Value, string>): Option<Value>[] =>
  // The keys of the table are its values.
  (Object.entries(words) as [Value, string][]).map(([value, text]) => ({ value, words: text }));

export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { caption, of, value, options, onChoose, isReadOnly, isBare = false, focusName } = props;
  const chosen = options.find((option) => option.value === value)?.words ?? '';
  if (isReadOnly)
    return (
      <span className="entry inline">
        <span className={isBare ? 'unseen' : 'detail-caption'}>{caption} </span>
        <span className="said">{chosen}</span>
      </span>
    );
  return (
    <label className="entry inline choice">
      <span className={isBare ? 'unseen' : 'detail-caption'}>
        {caption}
        <span className="unseen"> {of}</span>
      </span>
      <span className="sizer" data-text={chosen}>
        <select
          value={value}
          data-focus={focusName}
          // Only values of `options` can be chosen.
          onChange={(event) => onChoose(event.target.value as Value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} size={12} />
      </span>
    </label>
  );
}
