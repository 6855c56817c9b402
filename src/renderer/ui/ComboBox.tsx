import { IconChevronDown } from '@tabler/icons-react';
import {
  ComboBox as AriaComboBox,
  Button,
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
  return (
    <AriaComboBox
      className="field"
      inputValue={text}
      onInputChange={onText}
      items={items}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="input"
      defaultFilter={() => true}
      selectedKey={null}
      onSelectionChange={(key) => {
        const item = items.find(({ id }) => id === key);
        if (item) onPick(item);
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="combo">
        <Input placeholder={placeholder} />
        <Button aria-label={`Suggestions for ${label}`}>
          <IconChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <Popover className="menu-popover">
        <ListBox className="menu">
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
