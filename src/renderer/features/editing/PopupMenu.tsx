import { MenuOption, type MenuRenderFn } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import { type ReactNode, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useFloating } from '../../../editor/popover/useFloating';

import styles from './PopupMenu.module.css';

/** Class of the element that Lexical places at the caret. */
export const popupAnchor = styles.anchor;

/** One line of a menu in the text. */
export class PopupOption extends MenuOption {
  constructor(
    key: string,
    readonly words: string,
    readonly detail: string,
    readonly run: () => void,
    /** Below the words, in full. */
    readonly note = '',
  ) {
    super(key);
  }
}

/** Beside the caret. Lexical's own place for it is beyond the edge of a low window. */
function Popup({ label, children }: { label: string; children: ReactNode }) {
  const menu = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each letter that is typed
  const caret = useMemo(caretBox, [children]);
  useFloating(menu, caret, { placement: 'bottom-start', gap: 6 });
  return (
    <div ref={menu} className={styles.menu} role="listbox" aria-label={label}>
      {children}
    </div>
  );
}

function caretBox(): DOMRect | null {
  const selection = window.getSelection();
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : null;
}

/** Renders the menus in the text; Lexical handles the arrow keys and Enter. */
export const renderPopup =
  (label: string): MenuRenderFn<PopupOption> =>
  (anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex, options }) =>
    anchor.current && options.length > 0
      ? createPortal(
          <Popup label={label}>
            {options.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the focus and takes the keys
              <div
                key={option.key}
                id={`typeahead-item-${index}`}
                ref={option.setRefElement}
                className={styles.item}
                role="option"
                tabIndex={-1}
                aria-selected={index === selectedIndex}
                onMouseEnter={() => setHighlightedIndex(index)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => selectOptionAndCleanUp(option)}
              >
                <span>{option.words}</span>
                <small>{option.detail}</small>
                {option.note !== '' && <small className={styles.note}>{option.note}</small>}
              </div>
            ))}
          </Popup>,
          anchor.current,
        )
      : null;
