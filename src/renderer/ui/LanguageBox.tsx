import { useState } from 'react';
import { ComboBox } from './ComboBox';
import { findLanguages, languageName } from './languages';

interface Props {
  label: string;
  /** Nothing beside the field names it. */
  isLabelShown?: boolean;
  /** BCP 47. */
  language: string;
  isDisabled: boolean;
  onChange: (language: string) => void;
}

/** One language of all, found by its name in either language, its code, or with a country. */
export function LanguageBox({ label, isLabelShown = false, language: stored, isDisabled, onChange }: Props) {
  // Shown at once: a text that came with the stored choice, a moment later, would open the menu again.
  const [picked, setPicked] = useState<{ tag: string; before: string } | null>(null);
  const language = picked?.before === stored ? picked.tag : stored;
  // Null: nothing was typed since the last choice.
  const [typed, setTyped] = useState<string | null>(null);
  const found = findLanguages(typed ?? '', language);
  const choose = (tag: string | undefined) => {
    setTyped(null);
    if (tag === undefined || tag === language) return;
    setPicked({ tag, before: stored });
    onChange(tag);
  };
  return (
    <ComboBox
      label={label}
      hideLabel={!isLabelShown}
      selectsAll
      isDisabled={isDisabled}
      text={typed ?? languageName(language)}
      onText={(text) => setTyped(text === languageName(language) ? null : text)}
      items={found.map(({ tag, name }) => ({ id: tag, label: name, detail: tag }))}
      onPick={({ id }) => choose(id)}
      // Leaving the field is as Enter: words that were typed are not dropped where they find something.
      onLeave={() => choose(typed === null || typed.trim() === '' ? undefined : found[0]?.tag)}
    />
  );
}
