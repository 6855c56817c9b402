import { MenuOption, type MenuRenderFn } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import { createPortal } from 'react-dom';

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

/** Renders the menus in the text; Lexical handles the arrow keys and Enter. */
export const renderPopup =
  (label: string): MenuRenderFn<PopupOption> =>
  (anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex, options }) =>
    anchor.current && options.length > 0
      ? createPortal(
          <div className={styles.menu} role="listbox" aria-label={label}>
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
          </div>,
          anchor.current,
        )
      : null;
