import { fromHtml } from 'hast-util-from-html';
import type {
  Body,
  Block as DocumentBlock,
  Inline,
  ListNode,
  TableNode,
} from '../../src/core/document/nodes';
import { textFormat } from '../../src/core/document/nodes';
import { isSafeUrl } from '../../src/core/model/url';
import { emptyFacts, type Facts, type Piece, plain, type Run } from './facts';
import { factsOf } from './found/facts';

/** What the ids in a body stand for. */
export interface Records {
  /** By quote: what the attribution of a block, and the note of words in a line, must name one of. */
  quotes: Map<string, { block: string[]; inline: string[] }>;
  /** By source: what its note, or the words in the text, must name one of. */
  sources: Map<string, string[]>;
  /** By snippet: its document. */
  snippets: Map<string, Body>;
  /** What a kept piece of Markdown shows: its characters, unless it is HTML or the target's own template. */
  shown: (source: string) => string;
}

/** What a reader must find of a body, read from the document alone. */
export function expectedFacts(body: Body, records: Records): Facts {
  const facts = emptyFacts();
  readBlocks(body, []);
  facts.blocks = facts.blocks.filter(isShown);
  return facts;

  function readBlocks(blocks: DocumentBlock[], path: string[]): void {
    for (const block of blocks) readBlock(block, path);
  }

  function readBlock(block: DocumentBlock, path: string[]): void {
    switch (block.type) {
      case 'paragraph':
        add([...path, 'p'], block.children);
        return;
      case 'heading':
        add([...path, block.tag], block.children);
        return;
      case 'blockquote':
        readBlocks(block.children, [...path, 'blockquote']);
        return;
      case 'quotation-block':
        readBlocks(block.children, [...path, 'blockquote']);
        facts.blocks.push({
          path: [...path, 'blockquote', 'p'].join(' '),
          pieces: [{ source: records.quotes.get(block.quoteId)?.block ?? [] }],
        });
        return;
      case 'list':
        readList(block, path);
        return;
      case 'code': {
        const code = block.children.map((child) => ('text' in child ? child.text : '\n')).join('');
        facts.code.push(code);
        facts.blocks.push({ path: [...path, 'pre'].join(' '), pieces: [code] });
        return;
      }
      case 'horizontalrule':
        facts.blocks.push({ path: [...path, 'hr'].join(' '), pieces: [] });
        return;
      case 'table':
        readTable(block, path);
        return;
      case 'figure': {
        facts.pictures.push({
          src: block.src,
          alt: block.alt,
          title: block.title,
          width: block.width === undefined ? '' : `${block.width}%`,
        });
        facts.blocks.push({ path: [...path, 'img'].join(' '), pieces: [] });
        const below = [block.caption, block.credit].filter(Boolean).join(' ');
        if (below) {
          facts.captions.push(plain(below));
          facts.blocks.push({ path: [...path, 'p'].join(' '), pieces: [below] });
        }
        return;
      }
      case 'snippet':
        readBlocks(records.snippets.get(block.snippetId) ?? [], path);
        return;
      case 'opaque-block': {
        const html = factsOf(fromHtml(records.shown(block.source), { fragment: true })).facts;
        for (const { path: at, pieces } of html.blocks) {
          facts.blocks.push({ path: [...path, at].join(' '), pieces });
        }
        facts.runs.push(...html.runs);
        facts.links.push(...html.links);
        facts.pictures.push(...html.pictures);
        return;
      }
      case 'bibliography':
        return;
    }
  }

  function add(path: string[], inlines: (Inline | ListNode)[]): void {
    const pieces = inlines.flatMap((node) => (node.type === 'list' ? [] : piecesOf(node)));
    facts.runs.push(...runsOf(inlines));
    facts.blocks.push({ path: path.join(' '), pieces });
  }

  function piecesOf(node: Inline): Piece[] {
    switch (node.type) {
      case 'text':
      case 'tab':
        return [node.text];
      case 'linebreak':
        return [' '];
      case 'link': {
        const inside = node.children.flatMap(piecesOf);
        const text = inside.filter((piece) => typeof piece === 'string').join('');
        if (isSafeUrl(node.url)) facts.links.push({ text, url: node.url, title: node.title ?? '' });
        return inside;
      }
      case 'quotation':
        return [
          ...node.children.flatMap(piecesOf),
          { source: records.quotes.get(node.quoteId)?.inline ?? [] },
        ];
      case 'citation':
        return [{ source: node.items.flatMap(({ sourceId }) => records.sources.get(sourceId) ?? []) }];
      case 'footnote':
        return [{ note: joined(() => readBlocks(node.body, [])) }];
      case 'opaque-inline': {
        const html = factsOf(fromHtml(records.shown(node.source), { fragment: true })).facts;
        facts.links.push(...html.links);
        return html.blocks.flatMap(({ pieces }) => pieces);
      }
    }
  }

  /** The text of the blocks that `read` adds, without the blocks. */
  function joined(read: () => void): Piece[] {
    const from = facts.blocks.length;
    read();
    return facts.blocks.splice(from).flatMap(({ pieces }, index) => (index ? [' ', ...pieces] : pieces));
  }

  function readList(list: ListNode, path: string[]): void {
    const own = [...path, list.tag, 'li'];
    for (const item of list.children) {
      const inlines = item.children.filter((child) => child.type !== 'list');
      if (inlines.length > 0) {
        add(own, inlines);
        if (list.listType === 'check') facts.boxes.push(item.checked === true);
      }
      for (const child of item.children) if (child.type === 'list') readList(child, own);
    }
  }

  function readTable(table: TableNode, path: string[]): void {
    const rows = table.children.map((row, at) =>
      row.children.map((cell) => {
        const pieces = joined(() => readBlocks(cell.children, []));
        facts.blocks.push({ path: [...path, 'table', at === 0 ? 'th' : 'td'].join(' '), pieces });
        return plain(pieces.filter((piece) => typeof piece === 'string').join(''));
      }),
    );
    facts.tables.push(rows);
  }
}

/** A block without a word is no block of a page, unless it is a rule or a picture. */
const isShown = ({ path, pieces }: Facts['blocks'][number]): boolean =>
  /(^| )(hr|img)$/.test(path) || pieces.some((piece) => typeof piece !== 'string' || plain(piece) !== '');

const formats = [
  ['strong', textFormat.bold],
  ['em', textFormat.italic],
  ['del', textFormat.strikethrough],
  ['code', textFormat.code],
] as const;

/** The words of one block in each format; a format ends where a word has it no longer. */
function runsOf(inlines: (Inline | ListNode)[]): Run[] {
  const leaves: { text: string; format: number }[] = [];
  const visit = (node: Inline | ListNode): void => {
    if (node.type === 'text') leaves.push(node);
    else if (node.type === 'link' || node.type === 'quotation') node.children.forEach(visit);
    else if (node.type === 'linebreak') leaves.push({ text: ' ', format: leaves.at(-1)?.format ?? 0 });
    else if (node.type !== 'list') leaves.push({ text: '', format: 0 });
  };
  inlines.forEach(visit);
  return formats.flatMap(([format, bit]) => {
    const runs: string[] = [];
    let open = false;
    for (const leaf of leaves) {
      const has = (leaf.format & bit) !== 0;
      // Spaces alone, and what has no text, neither begin nor end a format.
      if (leaf.text.trim() === '' && !has) continue;
      if (has && open) runs.push((runs.pop() ?? '') + leaf.text);
      else if (has) runs.push(leaf.text);
      open = has;
    }
    return runs.map((text) => ({ format, text: plain(text) })).filter(({ text }) => text !== '');
  });
}
