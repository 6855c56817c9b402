import { expect, test } from 'vitest';
import { canonical } from '../core/keys/accelerator';
import { commandIds, defaultKey } from './commands';
import { clashOf, commandOf, keysOf, withKey } from './keys';

test('every usual key is spelled in the one way, and no two commands have the same', () => {
  const usual = commandIds.flatMap((id) => defaultKey(id) ?? []);
  expect(usual.map(canonical)).toEqual(usual);
  expect(new Set(usual).size).toBe(usual.length);
  expect(commandIds.filter((id) => clashOf(keysOf({}), id, defaultKey(id) ?? '') !== null)).toEqual([]);
});

test('a chosen key takes the place of the usual one, and the command that had it has none', () => {
  const keys = keysOf({ 'go.sources': 'Shift+CmdOrCtrl+D' });
  expect(keys['go.sources']).toBe('CmdOrCtrl+Shift+D');
  expect(keys['go.desk']).toBeNull();
  expect(commandOf(keys, 'CmdOrCtrl+Shift+D')).toBe('go.sources');
});

test('what is no key, a key of the system, or chosen twice leaves the usual key', () => {
  const keys = keysOf({
    'edit.find': 'Find!',
    'edit.findNext': 'CmdOrCtrl+Z',
    'article.new': 'F12',
    'view.focus': 'F12',
    'no.such': 'F8',
  });
  expect(keys['edit.find']).toBe('CmdOrCtrl+F');
  expect(keys['edit.findNext']).toBe('CmdOrCtrl+G');
  expect([keys['article.new'], keys['view.focus']]).toEqual(['F12', 'F9']);
});

test('a clash names the command that has the key, or what the system does by it', () => {
  expect(clashOf(keysOf({}), 'go.sources', 'CmdOrCtrl+B')).toEqual({ title: 'Bold', id: 'format.bold' });
  expect(clashOf(keysOf({}), 'go.sources', 'CmdOrCtrl+Z')).toEqual({ title: 'Undo', id: null });
  expect(clashOf(keysOf({}), 'format.bold', 'CmdOrCtrl+B')).toBeNull();
});

test('a key that is given to a command is taken from the other, and the usual one is not kept as a choice', () => {
  const chosen = withKey({}, 'go.sources', 'CmdOrCtrl+B');
  expect(chosen).toEqual({ 'go.sources': 'CmdOrCtrl+B', 'format.bold': null });
  expect(withKey(chosen, 'format.bold', 'CmdOrCtrl+B')).toEqual({ 'go.sources': null });
});
