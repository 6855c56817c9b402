import type { Element } from 'hast';
import type { Body } from '../document/nodes';
import { writeMarkdown } from '../markdown/write';
import { convert, type ReadHtml, wordsAlone } from '.';
import { blocksByStyle } from './blocksByStyle';
import { LeftOut } from './leftOut';
import { mainText } from './main/choose';
import { Places } from './main/places';
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
  blocksByStyle(root);
  const data = pageData(root);
  const { main, around } = mainText(root);
  const leftOut = new LeftOut();
  const { body } = convert(main, leftOut);
  const places = new Places(body);
  for (const [index, { part, node, before }] of around.entries()) {
    const content = index < mostParts ? contentOf(node) : [];
    const back = content.length > 0 && {
      content: writeMarkdown(content).trim(),
      place: places.placeOf(content, before),
    };
    leftOut.addAround(part, node, back || undefined);
  }
  return { body, notes: leftOut.notes(), ledger: leftOut.ledger(), data };
}

const contentOf = (node: Element): Body => convert({ type: 'root', children: [node] }, new LeftOut()).body;
