import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  type TextFieldProps,
} from 'react-aria-components';
import styles from './Field.module.css';
import hidden from './VisuallyHidden.module.css';

interface Props extends Omit<TextFieldProps, 'className' | 'children'> {
  label: string;
  /** The label is for screen readers only. */
  hideLabel?: boolean;
  placeholder?: string;
  hint?: string;
  error?: string;
  /** Rows of a text area; without it the field is one line. */
  rows?: number;
  mono?: boolean;
}

export function TextField({ label, hideLabel, placeholder, hint, error, rows, mono, ...props }: Props) {
  return (
    <AriaTextField {...props} className={styles.field} isInvalid={error !== undefined}>
      <Label className={hideLabel ? hidden.hidden : styles.label}>{label}</Label>
      {rows === undefined ? (
        <Input placeholder={placeholder} />
      ) : (
        <TextArea placeholder={placeholder} rows={rows} {...(mono ? { 'data-mono': true } : {})} />
      )}
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  );
}
