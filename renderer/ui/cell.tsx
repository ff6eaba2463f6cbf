// A text field in a row of the outline. Its label is there for those who do not see the column it stands in. A plain
// input, because a plan has hundreds of them: react-aria's field costs over a millisecond to mount, this one a fraction.
import { useId } from 'react';
import { type FieldHandlers, fieldKeys } from './field-handlers.ts';
import { FieldMessage } from './field-message.tsx';

export interface CellProps {
  label: string;
  text: string;
  message: { kind: 'problem' | 'note'; text: string } | undefined;
  handlers: FieldHandlers;
  isReadOnly: boolean;
  placeholder?: string | undefined;
}

export function Cell({ label, text, message, handlers, isReadOnly, placeholder }: CellProps) {
  const id = useId();
  return (
    <span className="cell-field">
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <span className="sizer" data-text={text || placeholder}>
        <input
          id={id}
          value={text}
          placeholder={placeholder}
          readOnly={isReadOnly}
          aria-invalid={message?.kind === 'problem' || undefined}
          aria-describedby={message && `${id}-message`}
          onChange={(event) => handlers.type(event.target.value)}
          onFocus={() => handlers.enter(label)}
          onBlur={handlers.leave}
          onKeyDown={fieldKeys(handlers, false)}
        />
      </span>
      {message && <FieldMessage id={`${id}-message`} {...message} />}
    </span>
  );
}
