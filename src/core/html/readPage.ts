import type { Root } from 'hast';
import { writeMarkdown } from '../markdown/write';
import { convert, type ReadHtml, wordsAlone } from '.';
import { LeftOut } from './leftOut';
import { type Around, mainText } from './main/choose';
import { pageData } from './page';
import { parseHtml } from './parse';

export interface ReadPage extends ReadHtml {
  /** The page's metadata, under the names of front matter keys. */
  data: Record<string, unknown>;
}

/** More parts of a page than a user looks through; the words of further ones are counted together. */
const mostParts = 40;

/** Reads a whole page: its article without the page around it, which the account names, and its metadata. */
export function readPage(html: string): ReadPage {
  const root = parseHtml(html);
  if (!root) return { ...wordsAlone(html), data: {} };
  const data = pageData(root);
  const { main, around } = mainText(root);
  const leftOut = new LeftOut();
  for (const [index, part] of around.entries())
    leftOut.addAround(part.part, part.node, index < mostParts ? contentOf(part) : undefined);
  return { ...convert(main, leftOut), data };
}

const contentOf = ({ node }: Around): string => {
  const root: Root = { type: 'root', children: [node] };
  return writeMarkdown(convert(root, new LeftOut()).body).trim();
};
