import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { interfaceLanguages } from '../../src/core/messages/language';

type Messages = Record<string, string>;

const root = path.resolve(import.meta.dirname, '../../resources/messages');
const areasOf = (language: string): string[] => readdirSync(path.join(root, language));
const read = (language: string, area: string): Messages =>
  JSON.parse(readFileSync(path.join(root, language, area), 'utf8'));

/** The names of arguments and tags in a message: what the program fills in. */
function filledIn(message: string): string[] {
  const found = new Set<string>();
  const visit = (parts: MessageFormatElement[]): void => {
    for (const part of parts) {
      if (part.type === TYPE.literal || part.type === TYPE.pound) continue;
      found.add(part.type === TYPE.tag ? `<${part.value}>` : part.value);
      if ('children' in part) visit(part.children);
      if ('options' in part) for (const { value } of Object.values(part.options)) visit(value);
    }
  };
  visit(parse(message));
  return [...found].sort();
}

/** Words that are the same in both languages, or names. */
const isSame = (message: string): boolean =>
  !/[A-Za-z]{2}/.test(message.replace(/\{[^{}]*\}/g, '').replace(/<[^>]*>/g, '')) || same.has(message);
const same = new Set([
  'Astro (remark)',
  'BibLaTeX',
  'BibTeX',
  'Block',
  'Blog',
  'Bookmarklet',
  'CSL-JSON (Zotero, Pandoc)',
  'Code',
  'DOI',
  'Electron {electron}, Chromium {chromium}, Node.js {node}',
  'Eleventy (markdown-it)',
  'F&ormat',
  'Format',
  'Ghost',
  'GitHub (CommonMark)',
  'Hugo (goldmark)',
  'ISBN',
  'ISSN',
  'Import',
  'Interview',
  'JSON',
  'Jekyll (kramdown)',
  'Link',
  'Markdown',
  'Markdown: {source}',
  'Medium',
  'Name',
  'Pandoc',
  'Post',
  'RIS',
  'Slug',
  'Status',
  'Status: {status}',
  'Stet',
  'Text',
  'Updates',
  'YAML',
  'Stet {version}',
  'Stet {version}, Electron {electron}, Chromium {chromium}, Node {node}',
  'Zoom',
  'references.bib (BibLaTeX)',
  'references.json (CSL-JSON)',
  '{name} – Stet',
]);

/** What is wrong with a translated message. */
function faultsIn(english: string, message: string): string[] {
  const faults: string[] = [];
  try {
    if (filledIn(english).join() !== filledIn(message).join()) faults.push('other arguments or tags');
  } catch (error) {
    faults.push(`not well formed: ${error}`);
  }
  if (english === message && !isSame(message)) faults.push('as in English');
  if (/["”]/.test(message) || !/^[^„“]*(?:„[^„“]*“[^„“]*)*$/.test(message)) faults.push('quotation marks');
  if (/\p{L}…/u.test(message)) faults.push('no space before the ellipsis');
  return faults;
}

describe('a fault of a translated message is found', () => {
  test.each([
    ['{count} of {name}', '{count} von {nam}', 'other arguments or tags'],
    ['Go to <k>G</k>', 'Zur Stelle G', 'other arguments or tags'],
    ['{count} files', '{count Dateien', 'not well formed'],
    ['Open link', 'Open link', 'as in English'],
    ['Open “{name}”', 'Öffnen: “{name}”', 'quotation marks'],
    ['Open “{name}”', 'Öffnen: „{name}', 'quotation marks'],
    ['Open…', 'Öffnen…', 'no space before the ellipsis'],
  ])('%s as %s', (english, message, fault) => {
    expect(faultsIn(english, message)[0]).toContain(fault);
  });

  test('and a right one has none', () => {
    expect(
      faultsIn(
        '{count, plural, one {# file} other {# files}} “{name}”…',
        '{count, plural, one {# Datei} other {# Dateien}} „{name}“\u00a0…',
      ),
    ).toEqual([]);
  });
});

const translations = interfaceLanguages.filter((language) => language !== 'en');

test('every word that may stay English does', () => {
  const unneeded = new Set(same);
  for (const area of areasOf('en')) {
    const english = read('en', area);
    for (const language of translations)
      for (const [key, message] of Object.entries(read(language, area)))
        if (english[key] === message) unneeded.delete(message);
  }
  expect([...unneeded]).toEqual([]);
});

describe.each(translations)('the translation %s', (language) => {
  test('has the areas of English', () => {
    expect(areasOf(language)).toEqual(areasOf('en'));
  });

  test.each(areasOf('en'))('has all messages of %s in their order', (area) => {
    expect(Object.keys(read(language, area))).toEqual(Object.keys(read('en', area)));
  });

  test.each(areasOf('en'))('says the same in %s', (area) => {
    const english = read('en', area);
    const faults = Object.entries(read(language, area)).flatMap(([key, message]) =>
      faultsIn(english[key] ?? '', message).map((fault) => `${key}: ${fault}: ${message}`),
    );
    expect(faults).toEqual([]);
  });
});
