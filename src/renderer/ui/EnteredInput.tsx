import { type KeyboardEvent, useContext, useEffect, useState } from 'react';
import { ComboBoxStateContext, Input } from 'react-aria-components';

interface Props {
  text: string;
  /** The text is wanted as it is: Enter is for the form. */
  isKept: boolean;
  /** The suggestions are still those of an earlier text: Enter waits for them. */
  isLoading: boolean;
  placeholder: string | undefined;
  onEnter: () => void;
}

/** The input of a combo box: Enter on a typed text takes a suggestion, also where none is highlighted. */
export function EnteredInput({ text, isKept, isLoading, placeholder, onEnter }: Props) {
  const state = useContext(ComboBoxStateContext);
  const [entered, setEntered] = useState<string | null>(null);
  const isHighlighted = state?.isOpen && state.selectionManager.focusedKey !== null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isHighlighted) return;
    if (text.trim() === '' || isKept) return;
    event.preventDefault();
    event.stopPropagation();
    setEntered(text);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the suggestions of the entered text are there
  useEffect(() => {
    if (entered === null || isLoading) return;
    setEntered(null);
    if (entered === text) onEnter();
  }, [entered, isLoading]);

  return <Input placeholder={placeholder} onKeyDownCapture={onKeyDown} />;
}
