import { IconChevronDown } from '@tabler/icons-react';
import { useContext, useEffect, useRef, useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  ComboBoxStateContext,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import styles from './ComboBox.module.css';
import { EnteredInput } from './EnteredInput';
import field from './Field.module.css';
import menu from './Menu.module.css';
import { t } from './messages';
import { term } from './terms';
import hidden from './VisuallyHidden.module.css';

export interface ComboItem {
  id: string;
  label: string;
  detail?: string;
}

interface Props {
  label: string;
  /** The name stands beside the field already. */
  hideLabel?: boolean;
  text: string;
  onText: (text: string) => void;
  /** Found for the text by the caller; not filtered again here. */
  items: ComboItem[];
  /** The items are still those of an earlier text. */
  isLoading?: boolean;
  onPick: (item: ComboItem) => void;
  /** Makes something new of the text: the last suggestion, and what Enter does where nothing matches. */
  make?: { label: string; run: () => void } | undefined;
  isDisabled?: boolean;
  autoFocus?: boolean;
  /** What stands in the field is selected when the field gets the focus: to type is to replace it. */
  selectsAll?: boolean;
  /** The focus has left the field. */
  onLeave?: () => void;
  /** Any text is a value: Enter leaves it as it is. */
  isFree?: boolean;
  placeholder?: string;
}

const newId = 'new';

/** A text field with suggestions; Enter takes the first that matches the text. */
export function ComboBox(props: Props) {
  const { label, text, onText, items, isLoading = false, onPick, make, isFree = false, placeholder } = props;
  const [picks, setPicks] = useState(0);
  // A text that a pick left in the field was wanted as it is.
  const [kept, setKept] = useState('');
  const offered = make && text.trim() !== '' ? [...items, { id: newId, label: make.label }] : items;
  const pick = (picked: ComboItem | undefined) => {
    if (picked?.id === newId) make?.run();
    else if (picked) onPick(picked);
    setKept(text);
    setPicks((before) => before + 1);
  };
  return (
    <AriaComboBox
      className={field.field}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      onFocus={({ target }) => {
        // Later: a press of the mouse puts the caret after it has given the focus.
        if (props.selectsAll && target instanceof HTMLInputElement) setTimeout(() => target.select());
      }}
      onBlur={() => props.onLeave?.()}
      inputValue={text}
      onInputChange={onText}
      items={offered}
      allowsCustomValue
      // Suggestions arrive after the key press: a menu that had closed while it was empty would not open again.
      allowsEmptyCollection
      menuTrigger="input"
      defaultFilter={() => true}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && pick(offered.find(({ id }) => id === key))}
    >
      <CloseAfterPick picks={picks} />
      <Label className={props.hideLabel ? hidden.hidden : field.label}>{label}</Label>
      <div className={styles.combo}>
        <EnteredInput
          text={text}
          isKept={isFree || text === kept}
          isLoading={isLoading}
          placeholder={placeholder}
          onEnter={() => pick(offered[0])}
        />
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

/** A pick that changes the text of the field opens the menu again: it is closed here. */
function CloseAfterPick({ picks }: { picks: number }) {
  const close = useContext(ComboBoxStateContext)?.close;
  // The one of the last render: that of the pick may not know yet that the menu is open.
  const newest = useRef(close);
  useEffect(() => {
    newest.current = close;
  });
  useEffect(() => {
    if (picks === 0) return;
    const timer = setTimeout(() => newest.current?.());
    return () => clearTimeout(timer);
  }, [picks]);
  return null;
}
