import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  type TextFieldProps,
} from 'react-aria-components';
import './field.css';

interface Props extends Omit<TextFieldProps, 'className' | 'children'> {
  label: string;
  /** The name is for screen readers only. */
  hideLabel?: boolean;
  placeholder?: string;
  hint?: string;
  error?: string;
  /** Rows of a text area; absent: one line. */
  rows?: number;
  mono?: boolean;
}

export function TextField({ label, hideLabel, placeholder, hint, error, rows, mono, ...props }: Props) {
  return (
    <AriaTextField {...props} className="field" isInvalid={error !== undefined}>
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      {rows === undefined ? (
        <Input placeholder={placeholder} />
      ) : (
        <TextArea placeholder={placeholder} rows={rows} {...(mono ? { 'data-mono': true } : {})} />
      )}
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  );
}
