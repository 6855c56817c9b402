import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { ButtonContext } from 'react-aria-components';
import { lazily } from './lazily';
import type { MenuEntry } from './MenuItems';

interface Props {
  label: string;
  /** The button that opens it. */
  trigger: ReactElement;
  entries: MenuEntry[];
  /** Moves the focus when the menu closes; without it the focus goes back to the button. */
  onClose?: () => void;
}

/** Loaded when a menu is opened for the first time, or the pointer or the keys come to its button. */
const load = async () => (await import('./MenuPopover')).MenuPopover;
const preload = () => void load();
const MenuPopover = lazily(load);

export function Menu({ label, trigger, entries, onClose }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  /** The entry that is reached as it opens; null while it is closed. */
  const [reached, setReached] = useState<'first' | 'last' | 'none' | null>(null);
  const isOpen = reached !== null;
  const openByArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setReached(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  const close = () => {
    setReached(null);
    onClose?.();
  };
  return (
    <>
      <ButtonContext.Provider
        value={{
          ref: button,
          'aria-haspopup': 'menu',
          'aria-expanded': isOpen,
          onHoverStart: preload,
          onFocus: preload,
          onPress: ({ pointerType }) =>
            setReached(pointerType === 'keyboard' || pointerType === 'virtual' ? 'first' : 'none'),
          onKeyDown: openByArrow,
        }}
      >
        {trigger}
      </ButtonContext.Provider>
      {isOpen && <MenuPopover {...{ label, entries, reached, onClose: close }} trigger={button} />}
    </>
  );
}
