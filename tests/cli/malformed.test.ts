import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorkspace, type Workspace, workerTasks } from '../../src/workspace';
import { fault, tries } from '../support/faults';
import { scratchFolder } from '../support/folder';
import { assertAsyncProperty } from '../support/property';

/** Damaged library files, and files of other kinds, imported by the built worker into a workspace on disk. */
const tasks = workerTasks(path.resolve(import.meta.dirname, '../../out/main/worker.cjs'));
let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace(`${await scratchFolder()}/Desk`, { tasks });
});
afterEach(() => workspace.close());

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

/** Imports a file and returns the result and the imported titles; then undoes the import. */
async function taken(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const report = await workspace.sources.import({ name, bytes });
  const { items } = await workspace.sources.list({ text: '', limit: 100, offset: 0, sort: 'name' });
  for (const { id } of items) await workspace.sources.delete(id, false);
  return { ...report, titles: items.map(({ csl }) => csl.title ?? '').sort(), items };
}

const formats = {
  bib: {
    entry: (title: string) => `@book{k${title.length},\n title={${title}}, publisher={Å press}}\n`,
    of: (entries: string[]) => entries.join(''),
    readsTruncated: false,
  },
  json: {
    entry: (title: string) =>
      `{"id": "k${title.length}",\n "type": "book", "title": ${JSON.stringify(title)}, "publisher": "Å press"}`,
    of: (entries: string[]) => `[\n${entries.join(',\n')}\n]\n`,
    readsTruncated: false,
  },
  ris: {
    entry: (title: string) => `TY  - BOOK\nTI  - ${title}\nPB  - Å press\nER  - \n`,
    of: (entries: string[]) => entries.join(''),
    // Each tag is a line of its own, so that the lines before the cut are whole.
    readsTruncated: true,
  },
};

describe.each(Object.entries(formats))('a file of %s', (extension, { entry, of, readsTruncated }) => {
  const name = `library.${extension}`;
  const whole = of([entry('One'), entry('Two two')]);
  const between = (broken: string) => of([entry('One'), broken, entry('Two two')]);
  const both = ['One', 'Two two'];

  test.each([
    ['with a byte order mark', utf8(`\ufeff${whole}`)],
    ['in UTF-16, little-endian', utf16(whole, false)],
    ['in UTF-16, big-endian', utf16(whole, true)],
    ['in Windows-1252', Buffer.from(whole, 'latin1')],
    ['with CRLF', utf8(whole.replaceAll('\n', '\r\n'))],
    ['with NULs', utf8(whole.replaceAll('o', 'o\0'))],
  ])('%s is read completely', async (_what, bytes) => {
    const { imported, skipped, items, titles } = await taken(name, bytes);
    expect({ imported, skipped, titles }).toEqual({ imported: 2, skipped: [], titles: both });
    expect(items.map(({ csl }) => csl['publisher'])).toEqual(['Å press', 'Å press']);
  });

  test('an unpaired surrogate is lost, and nothing else', async () => {
    const { imported, skipped } = await taken(name, utf16(between(entry('Half \ud800 of')), false));
    expect({ imported, skipped }).toEqual({ imported: 3, skipped: [] });
  });

  test('an entry with ten megabytes in one field is lost, and no other', async () => {
    const { titles, skipped } = await taken(name, between(entry('long '.repeat(2_000_000))));
    expect(titles).toEqual(both);
    expect(skipped).toMatchObject([{ error: 'The entry is longer than 500,000 characters.' }]);
    expect(skipped[0]?.line).toBeGreaterThan(1);
  });

  test('a truncated entry is named, and costs no other', async () => {
    const truncated = entry('Three').slice(0, 22);
    const found = readsTruncated ? ['One', 'Three', 'Two two'] : both;
    for (const file of [of([entry('One'), entry('Two two'), truncated]), between(`${truncated}\n`)]) {
      const { titles, skipped, lost } = await taken(name, file);
      expect(titles).toEqual(found);
      expect(readsTruncated ? lost : skipped).toMatchObject([
        { line: expect.any(Number), error: expect.stringMatching(/\w/) },
      ]);
    }
  });

  test('a mutated file is read or refused by name, and the next one works', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '',
        '{',
        '}',
        '[',
        '"',
        '\0',
        '\ufeff',
        '\r',
        '\n',
        '\\',
        ',',
        '@book{',
        'TY  - ',
        '{"id":',
      ),
      fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    );
    const numRuns = tries({ full: 1500, short: 150 });
    await assertAsyncProperty(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(12), piece, async (at, cut, put) => {
        const outcome = await taken(
          name,
          Buffer.from(whole.slice(0, at) + put + whole.slice(at + cut), 'latin1'),
        ).catch((error: unknown) => error);
        if (outcome instanceof Error) {
          expect(outcome).toMatchObject({ code: expect.stringMatching(/^(unsupported|unreadable)$/) });
          return;
        }
        const { imported, merged, skipped } = outcome as Awaited<ReturnType<typeof taken>>;
        expect(imported + merged + skipped.length).toBeGreaterThan(0);
        for (const { line, error } of skipped) {
          expect(line).toBeGreaterThan(0);
          expect(error).not.toBe('');
        }
      }),
      { numRuns },
    );
    expect((await taken(name, whole)).titles).toEqual(both);
    fault('R14', `mutated ${name}`, {
      tries: numRuns,
      survived: numRuns,
      worst: 'each was read or refused by name, and the next file was read whole',
    });
  });
});

describe('hostile structure', () => {
  const many = 100_000;
  const bib = (title: string) => `@book{a, title={A}}\n@book{b, title=${title}}\n@book{c, title={C}}\n`;
  const json = (value: string) =>
    `[{"id":"a","title":"A"},{"id":"b","type":"book","x":${value}},{"id":"c","title":"C"}]`;
  const deep = 'The entry is nested too deeply.';

  test.each([
    ['nested braces', bib(`${'{'.repeat(many)}${'}'.repeat(many)}`), deep],
    ['unclosed braces', bib('{'.repeat(many)), 'A brace is not closed.'],
    ['nested arrays', json(`${'['.repeat(many)}${']'.repeat(many)}`), deep],
    ['nested objects', json(`${'{"x":'.repeat(many)}1${'}'.repeat(many)}`), /\w/],
    ['unclosed objects', json('{"x":'.repeat(many)), /\w/],
    ['an unclosed string', json('"x'), /\w/],
  ])('an entry with %s is lost', async (_what, content, error) => {
    const { titles, skipped } = await taken('deep', content);
    expect(titles).toEqual(['A', 'C']);
    expect(skipped).toMatchObject([
      { entry: 'b', error: typeof error === 'string' ? error : expect.stringMatching(error) },
    ]);
  });

  test('every entry of many unclosed ones is listed', async () => {
    const entries = Array.from({ length: 5000 }, (_, at) => `{"id": "k${at}", "title": "T"`).join(',\n');
    const { skipped } = await taken('open.json', `[${entries},\n{"id": "last", "title": "Last"}]`);
    expect(skipped).toHaveLength(5000);
    expect(skipped[4000]).toMatchObject({ entry: 'k4000', line: 4001 });
  });

  test('many BibTeX strings are all resolved where they are used', async () => {
    const strings = Array.from({ length: 5000 }, (_, at) => `@string{s${at} = "word${at}"}\n`).join('');
    const { titles } = await taken(
      'strings.bib',
      `${strings}@string{both = s7 # " and " # S4999}\n@string{loop = loop}\n${Array.from({ length: 99 }, (_, at) => `@book{k${at}, title=both # " ${at}"}`).join('\n')}`,
    );
    expect(titles).toHaveLength(99);
    expect(titles[0]).toBe('word7 and word4999 0');
  });

  test('keys that the database cannot distinguish are replaced by generated keys', async () => {
    const items = ['\\ud800', '\\ud801', 'a\\u0000b'].map(
      (id, at) => `{"id": "k${id}", "title": "T${at} \\u0000"}`,
    );
    const { imported, items: sources } = await taken('keys.json', `[${items.join()}]`);
    expect(imported).toBe(3);
    expect(sources.map(({ citationKey }) => citationKey).sort()).toEqual(['t0', 't1', 't2']);
  });
});

describe('a file that is not a library is refused by name', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\0\u0006\0'), png, Buffer.alloc(64)]);
  test.each([
    ['a picture named .bib', 'library.bib', png, 'unreadable'],
    ['a Word file named .ris', 'library.ris', zip, 'unreadable'],
    ['an empty file', 'empty.bib', new Uint8Array(), 'unsupported'],
    ['a letter', 'letter.ris', utf8('Dear reader'), 'unsupported'],
    ['an empty list', 'none.json', utf8('[]'), 'unreadable'],
    ['brackets only', 'deep.json', utf8('['.repeat(100_000)), 'unreadable'],
    ['JSON of another program', 'package.json', utf8('[1, 2, "x"]'), 'unreadable'],
  ])('%s', async (_what, name, bytes, code) => {
    await expect(taken(name, bytes)).rejects.toMatchObject({ code, message: expect.stringMatching(/\w/) });
  });
});
