import { expect, test } from 'vitest';
import { acceleratorOf, canonical, type KeyPress } from './accelerator';

const press = (keys: string, key: string, code: string): KeyPress => ({
  key,
  code,
  ctrlKey: keys.includes('c'),
  metaKey: keys.includes('m'),
  altKey: keys.includes('a'),
  shiftKey: keys.includes('s'),
});

test.each<[string, KeyPress, string | null]>([
  ['a letter', press('c', 'k', 'KeyK'), 'CmdOrCtrl+K'],
  ['with all modifiers in their order', press('sac', 'E', 'KeyE'), 'CmdOrCtrl+Alt+Shift+E'],
  ['a digit whose sign Shift changes', press('cs', '*', 'Digit8'), 'CmdOrCtrl+Shift+8'],
  ['a letter of another script', press('c', 'л', 'KeyK'), 'CmdOrCtrl+K'],
  ['the letter where the keyboard has it', press('c', 'z', 'KeyY'), 'CmdOrCtrl+Z'],
  ['a sign', press('c', ',', 'Comma'), 'CmdOrCtrl+,'],
  ['a function key', press('', 'F7', 'F7'), 'F7'],
  ['an arrow with Alt', press('as', 'ArrowUp', 'ArrowUp'), 'Alt+Shift+Up'],
  ['an arrow alone moves the caret', press('c', 'ArrowUp', 'ArrowUp'), null],
  ['a letter alone types', press('s', 'K', 'KeyK'), null],
  ['a modifier alone', press('c', 'Control', 'ControlLeft'), null],
  ['a key that edits', press('c', 'Backspace', 'Backspace'), null],
  ['the key of the system', press('m', 'k', 'KeyK'), null],
])('%s', (_, pressed, accelerator) => {
  expect(acceleratorOf(pressed, false)).toBe(accelerator);
});

test('on a Mac the command key is the main one, and Control another', () => {
  expect(acceleratorOf(press('m', 'k', 'KeyK'), true)).toBe('CmdOrCtrl+K');
  expect(acceleratorOf(press('mc', 'k', 'KeyK'), true)).toBe('CmdOrCtrl+Ctrl+K');
  expect(acceleratorOf(press('ma', '˚', 'KeyK'), true)).toBe('CmdOrCtrl+Alt+K');
});

test('one accelerator has one spelling, and a text that is none has no spelling', () => {
  expect(canonical('Shift+CmdOrCtrl+K')).toBe('CmdOrCtrl+Shift+K');
  expect(canonical('F12')).toBe('F12');
  for (const none of ['', 'Ctrl+', 'Hyper+K', 'CmdOrCtrl+CmdOrCtrl+K', 'CmdOrCtrl+Space'])
    expect(canonical(none)).toBeNull();
});
