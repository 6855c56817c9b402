import { type Block, type CitationItem, type DocumentNode, nodeFacts, textFormat } from '../nodes';
import { walk } from '../text';

/** Something in the text that is no word, or that begins or ends a part of it. */
export type Thing =
  | { kind: 'citation'; items: CitationItem[] }
  | { kind: 'figure'; src: string }
  /** Of the figure before it. */
  | { kind: 'width'; percent: number }
  /** The next words are this field of the figure. */
  | { kind: 'alt' | 'title' | 'caption' | 'credit' }
  | { kind: 'snippet'; snippetId: string }
  | { kind: 'footnote' | 'footnote-end' }
  | { kind: 'markdown'; source: string }
  | { kind: 'task'; isDone: boolean }
  | { kind: 'bibliography' | 'rule' };

/** How words are set, and what they are tied to. */
export type Mark =
  | { kind: 'bold' | 'italic' | 'strikethrough' | 'code' }
  | { kind: 'link'; url: string }
  | { kind: 'quotation'; quoteId: string };

export type Content = { text: string } | { thing: Thing };

/** A word, the white space between two words, a punctuation mark or a thing. */
export interface Token {
  /** Equal for tokens that are the same in two texts, whatever their marks. */
  key: string;
  content: Content;
  marks: readonly Mark[];
}

const words = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*|\s+|[^\s\p{L}\p{N}\p{M}]/gu;
/** Scripts that put no space between words: a whole line would be one word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

const wordsOf = (text: string): string[] =>
  (text.match(words) ?? []).flatMap((word) => (unspaced.test(word) ? [...word] : [word]));

/** What a block holds, in reading order; a footnote's words stand at its place. */
export function tokensOf(block: Block): Token[] {
  const tokens: Token[] = [];
  const around: Mark[] = [];
  const addWords = (text: string, marks: readonly Mark[]) => {
    for (const word of wordsOf(text)) tokens.push({ key: word, content: { text: word }, marks });
  };
  const addThing = (thing: Thing) =>
    tokens.push({ key: `\0${JSON.stringify(thing)}`, content: { thing }, marks: [...around] });
  const addBlock = (inner: Block) => walk(inner, enter, leave);

  function enter(node: DocumentNode) {
    if (nodeFacts[node.type].text === 'line' && tokens.length > 0 && tokens.at(-1)?.key !== '\n')
      addWords('\n', []);
    for (const thing of thingsOf(node)) {
      if ('words' in thing) addWords(thing.words, around);
      else addThing(thing);
    }
    if (node.type === 'footnote') {
      for (const inner of node.body) addBlock(inner);
      addThing({ kind: 'footnote-end' });
    }
    if (node.type === 'text' || node.type === 'tab')
      addWords(node.text, [...formatsOf(node.format), ...around]);
    if (node.type === 'linebreak') addWords('\n', []);
    const mark = markOf(node);
    if (mark) around.push(mark);
  }
  function leave(node: DocumentNode) {
    if (markOf(node)) around.pop();
  }
  addBlock(block);
  return tokens;
}

function thingsOf(node: DocumentNode): (Thing | { words: string })[] {
  switch (node.type) {
    case 'citation':
      return [{ kind: 'citation', items: node.items }];
    case 'figure': {
      const fields = (['alt', 'title', 'caption', 'credit'] as const).flatMap((kind) =>
        node[kind] === '' ? [] : [{ kind }, { words: node[kind] }],
      );
      const width = node.width === undefined ? [] : [{ kind: 'width' as const, percent: node.width }];
      return [{ kind: 'figure', src: node.src }, ...width, ...fields];
    }
    case 'snippet':
      return [{ kind: 'snippet', snippetId: node.snippetId }];
    case 'footnote':
      return [{ kind: 'footnote' }];
    case 'opaque-inline':
    case 'opaque-block':
      return [{ kind: 'markdown', source: node.source }];
    case 'listitem':
      return node.checked === undefined ? [] : [{ kind: 'task', isDone: node.checked }];
    case 'bibliography':
      return [{ kind: 'bibliography' }];
    case 'horizontalrule':
      return [{ kind: 'rule' }];
    default:
      return [];
  }
}

function markOf(node: DocumentNode): Mark | null {
  if (node.type === 'link') return { kind: 'link', url: node.url };
  const isQuotation = node.type === 'quotation' || node.type === 'quotation-block';
  return isQuotation ? { kind: 'quotation', quoteId: node.quoteId } : null;
}

const formats = ['bold', 'italic', 'strikethrough', 'code'] as const;
const formatsOf = (format: number): Mark[] =>
  formats.flatMap((kind) => ((format & textFormat[kind]) === 0 ? [] : [{ kind }]));
