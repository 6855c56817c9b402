import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tests } from 'commonmark-spec';
import { expect, test } from 'vitest';
import { gfmExamples } from '../fixtures/gfmExamples';
import { hasArchive, postsIn, unpackArchive } from '../support/archive';
import { scratchFolder } from '../support/folder';
import { normaliseHtml, renderTemplate } from '../support/html';
import { testWhere } from '../support/testWhere';

const program = path.resolve(import.meta.dirname, '../../out/main/cli.cjs');
const filesAtOnce = 500;

/** All files of `from` through the built command line, into `to`. */
function convertAll(from: string, to: string): void {
  const files = readdirSync(from).map((name) => path.join(from, name));
  for (let at = 0; at < files.length; at += filesAtOnce) {
    const some = files.slice(at, at + filesAtOnce);
    execFileSync(process.execPath, [program, 'convert', ...some, '--to', 'markdown', '--out', to], {
      stdio: 'pipe',
    });
  }
}

/** Texts by name, after one conversion and after another. */
async function twice(sources: Map<string, string>) {
  const folder = await scratchFolder();
  const [source, once, again] = ['source', 'once', 'again'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(source);
  for (const [name, text] of sources) writeFileSync(path.join(source, name), text);
  convertAll(source, once);
  convertAll(once, again);
  const read = (from: string, name: string) => readFileSync(path.join(from, name), 'utf8');
  return [...sources].map(([name, text]) => ({
    name,
    text,
    once: read(once, name),
    again: read(again, name),
  }));
}

const html = (markdown: string) => normaliseHtml(renderTemplate(markdown));

test('convert takes nothing out of examples of CommonMark and GFM, and a second convert changes no byte', async () => {
  // Example 98 is two rules to CommonMark, and front matter without keys to every site generator.
  const sources = tests
    .filter(({ number }) => number !== 98)
    .map(({ number, markdown }): [string, string] => [`${number}.md`, markdown.replaceAll('→', '\t')]);
  const ofGfm = Object.entries(gfmExamples).map(([name, text]): [string, string] => [`${name}.md`, text]);
  const results = await twice(new Map([...sources, ...ofGfm]));
  expect(results.filter(({ text, once }) => html(text) !== html(once))).toEqual([]);
  expect(results.filter(({ once, again }) => once !== again)).toEqual([]);
  expect(results.length).toBe(tests.length - 1 + ofGfm.length);
}, 120_000);

test('convert takes no headline, standfirst, byline or boilerplate out of a text', async () => {
  const sources = new Map([
    ['title.md', '# A title\n\nWords.\n'],
    ['sentence.md', 'A first line[^1] with [a link](https://a.example).\n\nWords.\n\n[^1]: Note.\n'],
    ['summary.md', 'The same as the summary\n\nThe same as the summary\n\nSubscribe now\n'],
    ['signed.md', 'By Ines Valdera\n\nWords.\n'],
  ]);
  for (const { name, text, once, again } of await twice(sources))
    expect([name, once, again]).toEqual([name, text, text]);
});

testWhere(hasArchive, 'no real archive beside the project')(
  'convert takes nothing out of the posts of the real archive, and a second convert changes no byte',
  async () => {
    // Four posts have an empty line before it, which Hugo skips.
    const withoutFrontMatter = (text: string) => text.replace(/^\s*---\r?\n[\s\S]*?\n---[ \t]*(\r?\n|$)/, '');
    const posts = postsIn(unpackArchive()).map(({ path: at, text }) => [path.basename(at), text] as const);
    const results = await twice(new Map(posts));
    const other = results.filter(({ text, once }) => html(withoutFrontMatter(text)) !== html(once));
    const changed = results.filter(({ once, again }) => once !== again);
    console.log(
      `Archive by convert: ${results.length} posts, ${other.length} other HTML, ${changed.length} changed again`,
    );
    expect([...other, ...changed].map(({ name }) => name)).toEqual([]);
  },
  10 * 60_000,
);
