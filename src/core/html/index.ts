import type { Root } from 'hast';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { Body } from '../document/nodes';
import { textToBody } from '../document/plain';
import { readMarkdown } from '../markdown/read';
import { printMarkdown } from '../markdown/write';
import type { LedgerEntry } from '../model/ledger';
import { gapTag } from './blank';
import { blocksByStyle } from './blocksByStyle';
import { cleanHtml } from './clean';
import { footnoteHandlers, markFootnotes } from './footnotes';
import { findRealPictures } from './lazyPictures';
import { LeftOut } from './leftOut';
import { cellBreakTag } from './lines';
import { pictureHandler, placeCaptions } from './media';
import { t } from './messages';
import { parseHtml } from './parse';
import { TooMany } from './tooMany';
import { withoutTags } from './withoutTags';

export interface ReadHtml {
  body: Body;
  /** Notes on what was left out. */
  notes: string[];
  /** The account of what was left out. */
  ledger: LedgerEntry[];
}

/** Converts a clipping from a page, Word or Google Docs to a document with only known nodes and safe addresses. */
export function readFragment(html: string): ReadHtml {
  const root = parseHtml(html);
  if (root) blocksByStyle(root);
  return root ? convert(root, new LeftOut()) : wordsAlone(html);
}

export const htmlToBody = (html: string): Body => readFragment(html).body;

/** The words of HTML that is nested too deeply to be read. */
export const wordsAlone = (html: string): ReadHtml => ({
  body: textToBody(withoutTags(html)),
  notes: [t('tooDeep')],
  ledger: [{ kind: 'words', fate: 'unclear', count: 0, words: 0, what: t('tooDeep'), excerpt: '' }],
});

const handlers: Record<string, Handle> = {
  ...footnoteHandlers,
  img: pictureHandler,
  [cellBreakTag]: () => ({ type: 'html', value: '<br>' }),
  [gapTag]: () => ({ type: 'paragraph', children: [] }),
};

/** Converts the tree of a clipping or of an article. Changes the tree in place. */
export function convert(root: Root, leftOut: LeftOut): ReadHtml {
  markFootnotes(root);
  findRealPictures(root);
  const tooMany = new TooMany(leftOut);
  const mdast = toMdast(tooMany.setAside(cleanHtml(root, leftOut)), {
    handlers,
    document: true,
  });
  // Through Markdown text, so that content without a node stays as Markdown.
  const markdown = mdast.type === 'root' ? printMarkdown(mdast) : '';
  const { body } = readMarkdown(markdown, { frontMatter: false, templates: false });
  tooMany.putBack(body);
  placeCaptions(body);
  return { body, notes: leftOut.notes(), ledger: leftOut.ledger() };
}
