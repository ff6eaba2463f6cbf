// A labelled text field of a form: react-aria's field around a text that react-hook-form holds.
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { type Control, Controller } from 'react-hook-form';
import { type FieldHandlers, fieldKeys } from './field-handlers.ts';
import { FieldMessage } from './field-message.tsx';

export interface FieldProps {
  control: Control<Record<string, string>>;
  name: string;
  label: string;
  handlers: FieldHandlers;
  /** Said beside the field, and no error. */
  note: string | undefined;
  isReadOnly: boolean;
  isMultiline?: boolean;
  /** A text of one line that may be long: shown on as many lines as it needs, and never broken by hand. */
  isWrapped?: boolean;
  placeholder?: string;
}

export function Field(props: FieldProps) {
  const { control, name, label, handlers, note, isReadOnly, placeholder = '' } = props;
  const { isMultiline = false, isWrapped = false } = props;
  const isBox = isMultiline || isWrapped;
  const Box = isBox ? TextArea : Input;
  const withoutBreaks = (text: string): string => (isWrapped ? text.replace(/\s*\n\s*/g, ' ') : text);
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState: { error } }) => (
        <TextField
          className={`field ${isBox ? 'multiline' : ''}`}
          value={field.value ?? ''}
          onChange={(text) => {
            field.onChange(withoutBreaks(text));
            handlers.type(withoutBreaks(text));
          }}
          onFocus={() => handlers.enter(label)}
          onBlur={handlers.leave}
          onKeyDown={fieldKeys(handlers, isMultiline)}
          isReadOnly={isReadOnly}
          isInvalid={error !== undefined}
          validationBehavior="aria"
        >
          <Label className="label">{label}</Label>
          <span className="sizer" data-text={field.value || placeholder}>
            <Box ref={field.ref} placeholder={placeholder} {...(isBox && { rows: 1 })} />
          </span>
          <FieldError>{error?.message && <FieldMessage kind="problem" text={error.message} />}</FieldError>
          {note && (
            <Text slot="description">
              <FieldMessage kind="note" text={note} />
            </Text>
          )}
        </TextField>
      )}
    />
  );
}
