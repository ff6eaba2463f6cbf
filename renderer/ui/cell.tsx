// A text field in a row of the outline. Its label is there for those who do not see the column it stands in. A plain
// input, because a plan has hundreds of them: react-aria's field costs over a millisecond to mount, this one a fraction.
import { useId } from 'react';
import { type FieldHandlers, fieldKeys } from './field-handlers.ts';
import { FieldMessage } from './field-message.tsx';

/** What a field shows and tells; `useEditCell` gives it. */
export interface CellState {
  text: string;
  message: { kind: 'problem' | 'note'; text: string } | undefined;
  handlers: FieldHandlers;
  isReadOnly: boolean;
}

interface CellProps extends CellState {
  label: string;
  placeholder?: string | undefined;
  /** Which cell of its row it is. */
  cell: string;
  /** Only the fields of one row are in the tab order. */
  isTabStop: boolean;
}

export function Cell({ label, text, message, handlers, isReadOnly, placeholder, cell, isTabStop }: CellProps) {
  const id = useId();
  return (
    <span className="cell-field">
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <span className="sizer" data-text={text || placeholder}>
        <input
          id={id}
          data-cell={cell}
          tabIndex={isTabStop ? 0 : -1}
          value={text}
          placeholder={placeholder}
          readOnly={isReadOnly}
          aria-invalid={message?.kind === 'problem' || undefined}
          aria-describedby={message && `${id}-message`}
          onChange={(event) => handlers.type(event.target.value)}
          onFocus={() => handlers.enter(label)}
          onBlur={handlers.leave}
          // Escape leaves a cell for its row and keeps what was typed, as in every outliner; undo takes it back.
          onKeyDown={fieldKeys({ ...handlers, restore: handlers.finish }, false)}
        />
      </span>
      {message && <FieldMessage id={`${id}-message`} {...message} />}
    </span>
  );
}
