import { useState } from 'react';
import { TextField } from '../../ui/TextField';

interface Props {
  label: string;
  stored: string;
  onChange(text: string): void;
  rows?: number;
  maxLength?: number;
  isReadOnly?: boolean;
}

/** Stores at each key; what is typed stays as it is typed until the field is left. */
export function StoredText({ stored, onChange, ...field }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      {...field}
      hideLabel
      value={typed ?? stored}
      onChange={(text) => {
        setTyped(text);
        onChange(text);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
