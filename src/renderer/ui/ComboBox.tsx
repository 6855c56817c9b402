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
import styles from './ComboBox.module.css';
import field from './Field.module.css';
import menu from './Menu.module.css';
import { t } from './messages';
import { term } from './terms';

export interface ComboItem {
  id: string;
  label: string;
  detail?: string;
}

interface Props {
  label: string;
  text: string;
  onText: (text: string) => void;
  /** Found for the text by the caller; not filtered again here. */
  items: ComboItem[];
  onPick: (item: ComboItem) => void;
  placeholder?: string;
}

/** A text field with suggestions; other text is allowed too. */
export function ComboBox({ label, text, onText, items, onPick, placeholder }: Props) {
  const [picks, setPicks] = useState(0);
  return (
    <AriaComboBox
      className={field.field}
      inputValue={text}
      onInputChange={onText}
      items={items}
      allowsCustomValue
      // Suggestions arrive after the key press: a menu that had closed while it was empty would not open again.
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
      <Label className={field.label}>{label}</Label>
      <div className={styles.combo}>
        <Input placeholder={placeholder} />
        <Button aria-label={t('suggestions', { label })}>
          <IconChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <Popover className={menu.popover}>
        <ListBox
          className={menu.menu}
          renderEmptyState={() => <div className={menu.empty}>{term('noMatches')}</div>}
        >
          {(item: ComboItem) => (
            <ListBoxItem className={menu.item} id={item.id} textValue={item.label}>
              <span>{item.label}</span>
              {item.detail && <small>{item.detail}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** A pick that empties the field changes its text, which opens the menu again: it is closed here. */
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
