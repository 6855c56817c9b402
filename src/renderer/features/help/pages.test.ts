import { readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import germanMenus from '../../../../resources/messages/de/menus.json';
import englishMenus from '../../../../resources/messages/en/menus.json';
import { eachNode } from '../../../core/markdown/syntax/eachNode';
import { interfaceLanguages, setLanguage } from '../../../core/messages/language';
import { speak } from '../../../core/messages/speak';
import { commandIds, commands, commandTitle, defaultKey, menuTitle } from '../../../ipc/commands';
import { findPages, type HelpPage, helpPages, newsOf } from './pages';
import { wordsOf } from './words';

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
const openRecent = { en: englishMenus['recent.open'], de: germanMenus['recent.open'] };
const shownAs: Record<string, Record<string, string>> = {
  en: { CmdOrCtrl: 'Ctrl' },
  de: { CmdOrCtrl: 'Strg', Shift: 'Umschalt' },
};

/** `*File → Export…*`, and the key in brackets behind it if there is one. */
function entriesOf(pages: readonly HelpPage[]): { menu: string; title: string; key: string | null }[] {
  const found: { menu: string; title: string; key: string | null }[] = [];
  for (const { tree } of pages) {
    eachNode(tree, (node) => {
      if (!('children' in node)) return;
      const children: readonly Nodes[] = node.children;
      children.forEach((child, at) => {
        if (child.type !== 'emphasis') return;
        const [menu, title] = wordsOf(child)
          .replace(/[\t\n\r ]+/g, ' ')
          .split(' → ');
        if (menu === undefined || title === undefined) return;
        const [between, key] = children.slice(at + 1);
        const hasKey = between?.type === 'text' && /^(?: \(|, )$/.test(between.value);
        found.push({ menu, title, key: hasKey && key?.type === 'inlineCode' ? key.value : null });
      });
    });
  }
  return found;
}

describe.each(interfaceLanguages)('the help in %s', (tag) => {
  let pages: HelpPage[];
  beforeAll(async () => {
    await speak(tag);
    pages = helpPages();
  });
  afterAll(() => setLanguage('en'));

  test('finds a page by words of its title before one that only mentions them', () => {
    const found = findPages(pages, 'export').map(({ id }) => id);
    expect(found[0]).toBe('export');
    expect(found.length).toBeGreaterThan(1);
    expect(findPages(pages, 'zotero').map(({ id }) => id)).toEqual(['sources']);
    expect(findPages(pages, 'xyzzy')).toEqual([]);
  });

  test('has the pages of English, each with a title, and links to pages that are there', async () => {
    await speak('en');
    const english = helpPages().map(({ id }) => id);
    await speak(tag);
    expect(pages.map(({ id }) => id)).toEqual(english);
    const lost: string[] = [];
    for (const { tree } of pages) {
      eachNode(tree, (node) => {
        if (node.type === 'link' && !english.includes(node.url)) lost.push(node.url);
      });
    }
    expect(lost).toEqual([]);
    expect(new Set(pages.map(({ title }) => title)).size).toBe(english.length);
  });

  test('names menu entries and keys that are there', () => {
    const entries = new Map(
      commandIds.map((id) => [
        `${menuTitle(commands[id].menu).replace('&', '')} → ${commandTitle(id)}`,
        defaultKey(id),
      ]),
    );
    entries.set(`${menuTitle('File').replace('&', '')} → ${openRecent[tag]}`, null);
    const named = entriesOf(pages);
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter(({ menu, title }) => !entries.has(`${menu} → ${title}`))).toEqual([]);
    const withKeys = named.filter(({ key }) => key !== null);
    expect(withKeys.length).toBeGreaterThan(3);
    const isRight = ({ menu, title, key }: (typeof named)[number]) =>
      entries
        .get(`${menu} → ${title}`)
        ?.split('+')
        .map((part) => shownAs[tag]?.[part] ?? part)
        .join('+') === key;
    expect(withKeys.filter((entry) => !isRight(entry))).toEqual([]);
  });

  test('has the news of the version that is built, with as many entries as in English', async () => {
    const entries = () =>
      newsOf(version)?.children.flatMap((node) => (node.type === 'list' ? node.children : []));
    const own = entries()?.length;
    await speak('en');
    expect(own).toBe(entries()?.length);
    expect(own).toBeGreaterThan(5);
    await speak(tag);
  });
});

test('of a version without news nothing is said', () => {
  expect(newsOf('0.0.0')).toBeNull();
});
