import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertFile } from '../../src/workspace/readers/convert';
import { filesIn } from '../support/folder';
import { sumsOf } from '../support/ledger';
import { assertAsyncProperty } from '../support/property';
import { countPage, type SourceCounts } from '../support/sourceCounts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures');
const beside = path.resolve(import.meta.dirname, '../../../shared/cases/import');

const accountOfPage = async (name: string, bytes: Uint8Array) =>
  sumsOf((await convertFile(name, bytes)).ledger);

/** A note is a link to its text and a link back, each with its mark: `[1]`. */
const notes = (count: number, marks: number): Partial<SourceCounts> => ({
  words: -marks,
  links: -2 * count,
  notes: count,
});

/** What the account counts in another way than the source does, and why. */
const otherwise: Record<string, Partial<SourceCounts>> = {
  // The ticks of Google Docs are pictures in its HTML and a task list in the text.
  'a1-gdocs-check.html': { pictures: -1 },
  'footnotes-docx.html': notes(2, 2),
  'footnotes-github.html': notes(2, 1),
  'footnotes-google.html': notes(2, 4),
  'footnotes-pandoc.html': notes(2, 0),
  'footnotes-wiki.html': notes(2, 2),
  // The picture for readers without scripts is the one before it, which is loaded late.
  'p04-noscript-img.html': { pictures: -1 },
  // A frame is a link with its title.
  'page.html': { words: 4, links: 1 },
  // The mark of the note stands there twice, and three items of lists have their number or bullet as a word; the
  // comments are Word's own.
  'word.html': { words: -5, links: -2, notes: 1, comments: 2 },
};

const pages = [path.join(fixtures, 'import/cases'), path.join(fixtures, 'paste'), beside].flatMap((folder) =>
  filesIn(folder, '.html'),
);

test.each(pages)('the account of %s sums to what plain patterns count in its source', async (file) => {
  const name = path.basename(file);
  const bytes = readFileSync(file);
  const counted = countPage(new TextDecoder(name === 'cp1251.html' ? 'windows-1251' : 'utf-8').decode(bytes));
  const expected = Object.entries(counted).map(([kind, count]) => [
    kind,
    count + (otherwise[name]?.[kind as keyof SourceCounts] ?? 0),
  ]);
  expect(await accountOfPage(name, bytes)).toEqual(Object.fromEntries(expected));
});

const blocks = [
  '<h1>The quay</h1>',
  '<p>Five <b>words and</b> <a href="https://a.example/x">a link</a>, with a long enough sentence around them.</p>',
  '<p>Another paragraph, so that the text has some length, with commas, and more of them, and an end.</p>',
  '<nav><a href="/">Home</a> <a href="/news">News</a><img src="https://a.example/logo.png" alt="Logo"></nav>',
  '<aside><h3>Other story</h3><p>Teaser <a href="/o">more</a></p><table><tr><td>A<td>B</table></aside>',
  '<header><a href="/">Sheet</a></header>',
  '<footer>Imprint <a href="/i">here</a></footer>',
  '<div hidden>Unseen <a href="/u">words</a><img src="https://a.example/u.png"></div>',
  '<div style="display:none"><img src="https://a.example/only.png"></div>',
  '<form><input name="q"> Search <button>Go</button></form>',
  '<dialog><p>Ask <a href="/ask">us</a></p></dialog>',
  '<div class="share"><ul><li><a href="/1">One</a><li><a href="/2">Two</a><li><a href="/3">Three</a></ul></div>',
  '<figure><img src="https://a.example/f.png" alt="Alt"><figcaption>A caption</figcaption></figure>',
  '<figure><a href="/big"><img src="https://a.example/f.png" alt="Alt"></a><figcaption>Its caption</figcaption></figure>',
  '<p>One <img src="file:///c/x.png" alt="Gone"> two <img src="https://a.example/p.gif" width="1" height="1"></p>',
  '<p><a href="javascript:x()">Unsafe words</a> stay</p>',
  '<table><tr><th>Year<th>Boats<tr><td>1901<td><p>88</p><p>more</p></table>',
  '<ul><li>item <a href="https://a.example/y">linked</a><ul><li>inner</ul></ul>',
  '<blockquote><p>Quoted words</p></blockquote>',
  '<pre><code>code words</code></pre>',
  '<p>Drawn <svg><text>drawn words</text></svg> here</p>',
  '<details><summary>Sum</summary><p>Body of it</p></details>',
];

test('the same of pages of any parts in any order and number', async () => {
  await assertAsyncProperty(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 14 }),
      fc.constantFrom('PAGE', '<main>PAGE</main>', '<article>PAGE</article>', '<div><div>PAGE</div></div>'),
      async (some, frame) => {
        const html = `<html><body>${frame.replace('PAGE', some.join('\n'))}</body></html>`;
        expect(await accountOfPage('page.html', new TextEncoder().encode(html)), html).toEqual(
          countPage(html),
        );
      },
    ),
    { numRuns: 60 },
  );
});
