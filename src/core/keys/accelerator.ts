/** A key press, as a browser tells it. */
export interface KeyPress {
  key: string;
  /** The place on the keyboard: it names the key where Shift or Alt change what `key` says. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const arrows: Record<string, string> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};
const signs: Record<string, string> = {
  Minus: '-',
  Equal: '=',
  Slash: '/',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  BracketLeft: '[',
  BracketRight: ']',
};

/**
 * The press in Electron's spelling (`CmdOrCtrl+Shift+E`); null for a press that no command may have: a modifier by
 * itself, what types a letter or edits a text, and the key of the system's own menu.
 */
export function acceleratorOf(press: KeyPress, isMac: boolean): string | null {
  const key = keyOf(press);
  if (key === null || (press.metaKey && !isMac)) return null;
  const isCommand = isMac ? press.metaKey : press.ctrlKey;
  const isControl = isMac && press.ctrlKey;
  const isFunction = /^F\d/.test(key);
  const isArrow = Object.values(arrows).includes(key);
  // Alt with a letter types a sign on a Mac and opens a menu elsewhere; an arrow moves the caret without Alt.
  const canBe =
    isFunction || (isArrow ? press.altKey : isCommand || isControl || (press.altKey && press.shiftKey));
  if (!canBe) return null;
  return [
    isCommand ? 'CmdOrCtrl' : '',
    isControl ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey ? 'Shift' : '',
    key,
  ]
    .filter((part) => part !== '')
    .join('+');
}

function keyOf({ key, code, altKey, shiftKey }: KeyPress): string | null {
  if (/^F([1-9]|1\d|2[0-4])$/.test(key)) return key;
  if (arrows[key]) return arrows[key];
  const isChanged = altKey || shiftKey;
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (isChanged && digit) return digit;
  // Of a keyboard without Latin letters too.
  if (letter) return letter;
  if (!isChanged && Object.values(signs).includes(key)) return key;
  return signs[code] ?? digit ?? null;
}

const order = ['CmdOrCtrl', 'Ctrl', 'Alt', 'Shift'];

/** One spelling of each accelerator: its modifiers in one order. Null for a text that is none. */
export function canonical(accelerator: string): string | null {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  const isKnown = modifiers.every((modifier) => order.includes(modifier));
  if (!isKnown || new Set(modifiers).size < modifiers.length || !isKey(key)) return null;
  return [...order.filter((modifier) => modifiers.includes(modifier)), key].join('+');
}

const isKey = (key: string): boolean =>
  /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4]))$/.test(key) ||
  Object.values(arrows).includes(key) ||
  Object.values(signs).includes(key);
