import { IconChevronDown } from '@tabler/icons-react';
import { useContext, useEffect, useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import './field.css';
import './menu.css';

export interface ComboItem {
  id: string;
  label: string;
  detail?: string;
}

interface Props {
  label: string;
  text: string;
  onText: (text: string) => void;
  /** Found for the text by whoever asks; not filtered again here. */
  items: ComboItem[];
  onPick: (item: ComboItem) => void;
  placeholder?: string;
}

/** A text field with suggestions; text that is none of them stays as it is typed. */
export function ComboBox({ label, text, onText, items, onPick, placeholder }: Props) {
  const [picks, setPicks] = useState(0);
  return (
    <AriaComboBox
      className="field"
      inputValue={text}
      onInputChange={onText}
      items={items}
      allowsCustomValue
      // What is found arrives after the key: a menu that had closed over nothing would not open for it.
      allowsEmptyCollection
      menuTrigger="input"
      defaultFilter={() => true}
      selectedKey={null}
      onSelectionChange={(key) => {
        const item = items.find(({ id }) => id === key);
        if (!item) return;
        onPick(item);
        setPicks((before) => before + 1);
      }}
    >
      <CloseAfterPick picks={picks} />
      <Label className="field-label">{label}</Label>
      <div className="combo">
        <Input placeholder={placeholder} />
        <Button aria-label={`Suggestions for ${label}`}>
          <IconChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <Popover className="menu-popover">
        <ListBox className="menu" renderEmptyState={() => <div className="menu-empty">No match</div>}>
          {(item: ComboItem) => (
            <ListBoxItem className="menu-item" id={item.id} textValue={item.label}>
              <span>{item.label}</span>
              {item.detail && <small>{item.detail}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** A pick that empties the field is a change of the field, and that opens the menu: over what was picked. */
function CloseAfterPick({ picks }: { picks: number }) {
  const close = useContext(ComboBoxStateContext)?.close;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each pick
  useEffect(() => {
    if (picks === 0) return;
    const timer = setTimeout(() => close?.());
    return () => clearTimeout(timer);
  }, [picks]);
  return null;
}
