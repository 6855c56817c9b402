import type { KeyboardEvent, Ref } from 'react';

interface Props {
  label: string;
  value: string;
  className: string | undefined;
  placeholder: string;
  language: string;
  isReadOnly: boolean;
  onChange(value: string): void;
  onBlur?(): void;
  /** Enter ends the field: a headline has no second paragraph. */
  onEnter(): void;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** A line of the page that is written in place and grows with its words (CSS `field-sizing`). */
export function GrowingField({ label, language, isReadOnly, onChange, onEnter, inputRef, ...field }: Props) {
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
      lang={language}
      readOnly={isReadOnly}
      spellCheck
      onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={onKeyDown}
    />
  );
}
