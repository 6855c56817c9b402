import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { figure, heading, paragraph, quotation, text } from '../../../src/core/document/build';
import type { Body, FootnoteNode, Inline, ReviewState } from '../../../src/core/document/nodes';
import { newId } from '../../../src/core/model/newId';
import { emptyQuote } from '../../../src/core/model/quote';
import { openTerms } from '../../../src/core/model/terms';
import type { Workspace } from '../../../src/workspace';
import { projectRoot } from './launch';

const usual = (
  'the of and to in is that it was for on as with his they at be this from have or by one had not but what all were ' +
  'when we there can an your which their said if do will each about how up out them then she many some so these would ' +
  'other into has more her two like him see time could no make than first been its who now people my made over did down ' +
  'only way find use may water long little very after called just where most know harbour council river report ' +
  'silt quay ship bridge money winter engineer vote paper mayor street school market answer question number city'
).split(' ');
const misspelt = 'harbuor recieve goverment seperate occured wether untill acommodate beleive comittee'.split(
  ' ',
);

const wordsOfBlock = 60;
const marks = 50;

/** English words in no sense, always the same; one in a hundred is misspelt. */
function wordsFrom(start: number, count: number): string {
  const wordAt = (at: number) =>
    at % 100 === 50 ? misspelt[(at / 50) % misspelt.length] : usual[(at * (at + 31)) % usual.length];
  return Array.from({ length: count }, (_, index) => wordAt(start + index)).join(' ');
}

/**
 * Adds an article as it looks in the midst of work: quotations with their records, citations, footnotes, headings and
 * figures, words that are misspelt, 50 comments and 50 suggested changes. Returns its id.
 */
export async function addWrittenArticle(workspace: Workspace, words: number): Promise<string> {
  const source = await workspace.sources.create({
    csl: { type: 'report', title: 'The piles', author: [{ family: 'Ferro' }] },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const picture = readFileSync(path.join(projectRoot, 'tests/fixtures/import/square.png'));
  const { src } = await workspace.assets.add('square.png', picture);
  const citation: Inline = { type: 'citation', version: 1, items: [{ sourceId: source.id }] };
  const note: FootnoteNode = {
    type: 'footnote',
    version: 1,
    label: '',
    body: [paragraph([text('A note.')])],
  };
  const marked = (said: string, $: ReviewState): Inline => ({ ...text(said), $ });

  const blocks = Math.ceil(words / wordsOfBlock);
  const threads: { id: string; words: string }[] = [];
  const body: Body = [];
  for (let block = 0; block < blocks; block++) {
    const part = (from: number, count: number) => wordsFrom(block * wordsOfBlock + from, count);
    /** 50 of the blocks, as far apart as there is room. */
    const isMarked = Math.floor((block * marks) / blocks) !== Math.floor(((block + 1) * marks) / blocks);
    const children: Inline[] = [text(`${part(0, 14)} `)];
    if (block % 2 === 0) {
      const { id } = await workspace.quotes.create({ ...emptyQuote('en-GB'), text: part(14, 12) });
      children.push(quotation(id, [text(`“${part(14, 12)}”`)]), citation);
    } else children.push(text(part(14, 12)), ...(block % 4 === 1 ? [note] : []));
    children.push(text(` ${part(26, 10)} `));
    if (isMarked) {
      const thread = { id: newId(), words: part(36, 3) };
      threads.push(thread);
      const kind = block % 2 === 0 ? 'insertion' : 'deletion';
      children.push(
        marked(thread.words, { comments: [thread.id] }),
        text(` ${part(39, 5)} `),
        marked(part(44, 2), { suggestion: { kind, id: newId(), by: 'Ben Marrow' } }),
      );
    } else children.push(text(part(36, 10)));
    children.push(text(` ${part(46, 14)}.`));
    if (block % 12 === 0) body.push(heading('h2', [text(`Part ${block / 12 + 1}`)]));
    body.push(paragraph(children));
    if (block % 20 === 10) body.push({ ...figure(src, 'A square'), caption: 'A square' });
  }
  const { id } = await workspace.articles.add({ meta: { headline: `${words} words` }, body });
  for (const thread of threads)
    await workspace.comments.start(id, thread, { author: 'Ada Quill', text: 'Says who?' });
  return id;
}

/** Puts the caret at the end of the paragraph in the middle, as a click does, where no quotation or comment is in the way. */
export const caretInMiddle = (text: Locator): Promise<void> =>
  text.evaluate((root) => {
    const paragraphs = root.querySelectorAll(':scope > :is(p, .cm-line)');
    const paragraph = paragraphs[Math.floor(paragraphs.length / 2)];
    if (!paragraph || !(root instanceof HTMLElement)) throw new Error('The text has no paragraph.');
    paragraph.scrollIntoView({ block: 'center' });
    root.focus();
    const selection = document.getSelection();
    selection?.selectAllChildren(paragraph);
    selection?.collapseToEnd();
  });
