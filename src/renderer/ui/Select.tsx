import { IconChevronDown } from '@tabler/icons-react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import field from './Field.module.css';
import menu from './Menu.module.css';
import hidden from './VisuallyHidden.module.css';

export interface Choice<T extends string> {
  id: T;
  label: string;
}

interface Props<T extends string> {
  label: string;
  hideLabel?: boolean;
  hint?: string;
  value: T;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
  isDisabled?: boolean;
}

export function Select<T extends string>({
  label,
  hideLabel,
  hint,
  value,
  choices,
  onChange,
  isDisabled,
}: Props<T>) {
  return (
    <AriaSelect
      className={field.field}
      selectedKey={value}
      isDisabled={isDisabled ?? false}
      onSelectionChange={(key) => {
        const choice = choices.find(({ id }) => id === key);
        if (choice) onChange(choice.id);
      }}
    >
      <Label className={hideLabel ? hidden.hidden : field.label}>{label}</Label>
      <Button className={field.box}>
        <SelectValue />
        <IconChevronDown size={16} aria-hidden />
      </Button>
      {hint && (
        <Text slot="description" className={field.hint}>
          {hint}
        </Text>
      )}
      <Popover className={menu.popover}>
        <ListBox className={menu.menu} items={[...choices]}>
          {(choice) => (
            <ListBoxItem className={menu.item} id={choice.id} textValue={choice.label}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
