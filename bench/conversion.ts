import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { readMarkdown } from '../src/core/markdown/read';
import { writeMarkdown } from '../src/core/markdown/write';
import { timed } from './measure';
import { prose } from './prose';

const source = prose(110_000).join('\n\n');
const tree = () => fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const parsed = tree();
const { body } = readMarkdown(source);
const half = prose(55_000).join('\n\n');

/** 685 KB of prose, by us and by the libraries alone. */
export const conversion = [
  {
    name: 'Markdown import',
    baseline: 'mdast-util-from-markdown alone',
    goal: 1.2,
    candidate: () => timed(() => readMarkdown(source)),
    base: () => timed(tree),
  },
  {
    name: 'Markdown export',
    baseline: 'mdast-util-to-markdown alone',
    goal: 1.2,
    candidate: () => timed(() => writeMarkdown(body)),
    base: () => timed(() => toMarkdown(parsed, { extensions: [gfmToMarkdown()] })),
  },
  {
    name: 'Markdown import, twice the text',
    baseline: 'half the text',
    goal: 2.2,
    candidate: () => timed(() => readMarkdown(source)),
    base: () => timed(() => readMarkdown(half)),
  },
];
