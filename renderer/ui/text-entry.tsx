// A text field of a detail: a plain input or a box for several lines, with a short caption that is seen and a whole name
// that is heard ("Best" and "Best time of step 1.2"). Like a cell it is cheap: an open detail may have dozens.
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { CellState } from './cell.tsx';
import { fieldKeys } from './field-handlers.ts';
import { FieldMessage } from './field-message.tsx';

export interface EntryWords {
  /** What stands before the field. */
  caption: string;
  /** What makes a whole name of the caption: "time of step 1.2". */
  of: string;
}

/** A key pressed in the field. */
export type EntryKey = KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>;

export interface EntryLook extends EntryWords {
  /** `row`: the caption stands in the column of captions. `bare`: it is only heard. */
  look?: 'row' | 'inline' | 'bare';
  isMultiline?: boolean;
  /** A text of one line that may be long: shown on as many lines as it needs, and never broken by hand. */
  isWrapped?: boolean;
  isCode?: boolean;
  /** Draws the text over the field's own, letter by letter at the same place. Only for a field of several lines. */
  paint?: ((text: string) => ReactNode) | undefined;
  placeholder?: string;
  /** Said behind a bare number. */
  unit?: string;
  /** The name by which `useFocusWish` finds the field. */
  focusName?: string;
  /** Keys beyond those that all fields share. */
  onKeyDown?(event: EntryKey): void;
}

type TextEntryProps = CellState & EntryLook;

function Unit({ unit, text }: { unit: string | undefined; text: string }) {
  if (!unit || !/^\d+([.,]\d+)?$/.test(text)) return null;
  return (
    <span className="unit" aria-hidden="true">
      {unit}
    </span>
  );
}

/** Only seen: what is heard and edited is the field's own text. */
function Paint({ paint, text }: { paint: EntryLook['paint']; text: string }) {
  if (!paint) return null;
  return (
    <span className="paint" aria-hidden="true">
      {paint(text)}
    </span>
  );
}

export function TextEntry(props: TextEntryProps) {
  const { caption, of, look = 'inline', isMultiline = false, isWrapped = false, isCode = false } = props;
  const { placeholder = '', unit, paint } = props;
  const { text, message, handlers, isReadOnly, focusName, onKeyDown } = props;
  const id = useId();
  const isBox = isMultiline || isWrapped;
  const Box = isBox ? 'textarea' : 'input';
  // Escape leaves a field for its row and keeps what was typed, as in the cells of the outline; undo takes it back.
  const shared = fieldKeys({ ...handlers, restore: handlers.finish }, isMultiline);
  return (
    <span className={`entry ${look} ${isBox ? 'multiline' : ''} ${isCode ? 'code' : ''} ${paint ? 'painted' : ''}`}>
      <label htmlFor={id} className={look === 'bare' ? 'unseen' : 'detail-caption'}>
        {caption}
        <span className="unseen"> {of}</span>
      </label>
      <span className="sizer" data-text={text || placeholder}>
        <Box
          id={id}
          {...(isBox && { rows: 1 })}
          value={text}
          placeholder={placeholder}
          readOnly={isReadOnly}
          spellCheck={!isCode}
          data-focus={focusName}
          aria-invalid={message?.kind === 'problem' || undefined}
          aria-describedby={message && `${id}-message`}
          onChange={({ target }) => handlers.type(isWrapped ? target.value.replace(/\s*\n\s*/g, ' ') : target.value)}
          onFocus={() => handlers.enter(`${caption} ${of}`)}
          onBlur={handlers.leave}
          onKeyDown={(event: EntryKey) => {
            shared(event);
            onKeyDown?.(event);
          }}
        />
        <Paint paint={paint} text={text} />
      </span>
      <Unit unit={unit} text={text} />
      {message && <FieldMessage id={`${id}-message`} {...message} />}
    </span>
  );
}
