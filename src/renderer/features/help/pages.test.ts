import { expect, test } from 'vitest';
import menus from '../../../../resources/messages/en/menus.json';
import { eachNode } from '../../../core/markdown/syntax/eachNode';
import { commandIds, commandTitle } from '../../../ipc/commands';
import { findPages, helpPages } from './pages';
import { wordsOf } from './words';

test('a page is found by words of its title before one that only mentions them', () => {
  const found = findPages(helpPages, 'export').map(({ id }) => id);
  expect(found[0]).toBe('export');
  expect(found.length).toBeGreaterThan(1);
  expect(findPages(helpPages, 'zotero').map(({ id }) => id)).toEqual(['sources']);
  expect(findPages(helpPages, 'xyzzy')).toEqual([]);
});

test('every page has a title, and its links lead to pages that are there', () => {
  const ids = new Set(helpPages.map(({ id }) => id));
  const lost: string[] = [];
  for (const { tree } of helpPages) {
    eachNode(tree, (node) => {
      if (node.type === 'link' && !ids.has(node.url)) lost.push(node.url);
    });
  }
  expect(lost).toEqual([]);
  expect(helpPages.filter(({ title }) => title === '')).toEqual([]);
});

/** `*File → Export…*` names a command as the menus name it. */
test('the menu entries that pages name are there', () => {
  const titles = new Set([...commandIds.map(commandTitle), menus['recent.open']]);
  const named: string[] = [];
  for (const { tree } of helpPages) {
    eachNode(tree, (node) => {
      if (node.type === 'emphasis') named.push(wordsOf(node).replace(/\s+/g, ' '));
    });
  }
  const entries = named.flatMap((words) => words.split(' → ')[1] ?? []);
  expect(entries.length).toBeGreaterThan(15);
  expect(entries.filter((entry) => !titles.has(entry))).toEqual([]);
});
