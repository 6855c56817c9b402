import type { KeyboardEvent, Ref } from 'react';

interface Props {
  label: string;
  name: string;
  value: string;
  className: string | undefined;
  placeholder: string;
  language: string;
  isReadOnly: boolean;
  onChange(value: string): void;
  onBlur?(): void;
  /** Enter leaves the field, because a headline has one paragraph. */
  onEnter(): void;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** A field in the page that grows with its text (CSS `field-sizing`). */
export function GrowingField({
  label,
  name,
  language,
  isReadOnly,
  onChange,
  onEnter,
  inputRef,
  ...field
}: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <textarea
      {...field}
      ref={inputRef}
      rows={1}
      aria-label={label}
      data-field={name}
      lang={language}
      dir="auto"
      readOnly={isReadOnly}
      spellCheck
      onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={onKeyDown}
    />
  );
}
