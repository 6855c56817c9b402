import type { Root } from 'mdast';
import { parseMarkdown } from '../../../core/markdown/syntax/parse';
import { matches } from '../../shell/matches';
import { titleOf, wordsOf } from './words';

const sources = import.meta.glob<string>('../../../../resources/help/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface HelpPage {
  /** What links of other pages call it: `quotations` for `03-quotations.md`. */
  id: string;
  title: string;
  tree: Root;
  words: string;
}

/** One page a task, in the order of their files. */
export const helpPages: HelpPage[] = Object.entries(sources)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([file, source]) => {
    const tree = parseMarkdown(source, { frontMatter: false, templates: false });
    const id = /\/\d+-([^/]+)\.md$/.exec(file)?.[1] ?? file;
    return { id, tree, title: titleOf(tree), words: wordsOf(tree) };
  });

/** Pages that have all of the words, those first whose title has them. */
export function findPages(pages: readonly HelpPage[], wanted: string): HelpPage[] {
  const isIn = (text: string) => matches(text, wanted);
  const named = pages.filter(({ title }) => isIn(title));
  return [...named, ...pages.filter((page) => !named.includes(page) && isIn(page.words))];
}
