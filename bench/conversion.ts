import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { readMarkdown } from '../src/core/markdown/read';
import { writeMarkdown } from '../src/core/markdown/write';
import type { Benchmark } from './benchmark';
import { timed } from './measure';
import { prose } from './prose';

const parse = (source: string) =>
  fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const text = (words: number) => prose(words).join('\n\n');

/** 685 KB of prose, by us and by the libraries alone. */
export const conversion: Benchmark[] = [
  {
    name: 'Markdown import',
    baseline: 'mdast-util-from-markdown alone',
    goal: 1.2,
    prepare: async () => {
      const source = text(110_000);
      return { candidate: () => timed(() => readMarkdown(source)), base: () => timed(() => parse(source)) };
    },
  },
  {
    name: 'Markdown export',
    baseline: 'mdast-util-to-markdown alone',
    goal: 1.2,
    prepare: async () => {
      const { body } = readMarkdown(text(110_000));
      const tree = parse(text(110_000));
      return {
        candidate: () => timed(() => writeMarkdown(body)),
        base: () => timed(() => toMarkdown(tree, { extensions: [gfmToMarkdown()] })),
      };
    },
  },
  {
    name: 'Markdown import, twice the text',
    baseline: 'half the text',
    goal: 2.2,
    prepare: async () => {
      const [whole, half] = [text(110_000), text(55_000)];
      return {
        candidate: () => timed(() => readMarkdown(whole)),
        base: () => timed(() => readMarkdown(half)),
      };
    },
  },
];
