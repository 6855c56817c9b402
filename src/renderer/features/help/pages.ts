import type { Root } from 'mdast';
import { parseMarkdown } from '../../../core/markdown/syntax/parse';
import { language } from '../../../core/messages/language';
import { matches } from '../../shell/matches';
import { titleOf, wordsOf } from './words';

const sources = import.meta.glob<string>('../../../../resources/help/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const news = import.meta.glob<string>('../../../../resources/news/*/*.md', {
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

const parse = (source: string): Root => parseMarkdown(source, { frontMatter: false, templates: false });

/** One page a task, in the order of their files, in the language of the interface. */
export const helpPages = (): HelpPage[] =>
  inLanguage(sources)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, source]) => {
      const tree = parse(source);
      const id = /^\d+-(.+)\.md$/.exec(file)?.[1] ?? file;
      return { id, tree, title: titleOf(tree), words: wordsOf(tree) };
    });

/** What is new in a version; null where nobody has noted it. */
export function newsOf(version: string): Root | null {
  const source = inLanguage(news).find(([file]) => file === `${version}.md`)?.[1];
  return source === undefined ? null : parse(source);
}

/** By file name, those of the language that is spoken, or else of English. */
function inLanguage(files: Record<string, string>): [string, string][] {
  const of = (tag: string) =>
    Object.entries(files).flatMap(([file, source]): [string, string][] => {
      const [folder, name] = file.split('/').slice(-2);
      return folder === tag && name !== undefined ? [[name, source]] : [];
    });
  const spoken = of(language());
  return spoken.length > 0 ? spoken : of('en');
}

/** Pages that have all of the words, those first whose title has them. */
export function findPages(pages: readonly HelpPage[], wanted: string): HelpPage[] {
  const isIn = (text: string) => matches(text, wanted);
  const named = pages.filter(({ title }) => isIn(title));
  return [...named, ...pages.filter((page) => !named.includes(page) && isIn(page.words))];
}
