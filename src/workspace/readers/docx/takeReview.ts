import { mergeTexts } from '../../../core/document/mergeTexts';
import type {
  Block,
  Body,
  CodeNode,
  Inline,
  ListItemNode,
  ListNode,
  ReviewState,
} from '../../../core/document/nodes';
import { isInlineType } from '../../../core/document/nodes';
import { isLine, reviewOf } from '../../../core/document/suggestion';
import { readWords } from '../../../core/document/text';
import type { CommentThread } from '../../../core/model/comment';
import { type Code, type Codes, hasCodes } from './reviewCodes';

/** Takes the codes out of a body and puts what they say onto its words. The threads get the words that they are on. */
export function takeReview(body: Body, codes: Codes, threads: CommentThread[]): Body {
  const words = new Map<string, string>();
  const taken = new Taking(codes, words).blocks(body);
  for (const thread of threads) thread.words = (words.get(thread.id) ?? '').slice(0, 20_000).toWellFormed();
  return taken;
}

const leavesOf = (nodes: readonly Inline[]): Inline[] =>
  nodes.flatMap((node) => ('children' in node ? leavesOf(node.children) : [node]));

const isAll = (line: Block | ListItemNode, kind: string): boolean =>
  isLine(line) &&
  leavesOf(line.children as Inline[]).every((node) => reviewOf(node).suggestion?.kind === kind);

/** One text: that of the article, or of a note. */
class Taking {
  readonly #comments = new Set<string>();
  #suggestion: ReviewState['suggestion'];
  #break: ReviewState['suggestion'];

  constructor(
    private readonly codes: Codes,
    private readonly words: Map<string, string>,
  ) {}

  blocks(all: Block[]): Block[] {
    return all.flatMap((block): Block[] => {
      switch (block.type) {
        case 'paragraph':
        case 'heading': {
          const line = { ...block, children: this.#inlines(block.children) };
          // A paragraph that held codes only is none.
          if (line.children.length === 0 && block.children.length > 0) {
            // Its end and that of the line above are one end here: it changes only if both do.
            if (!this.#break) this.#last = undefined;
            this.#break = undefined;
            return [];
          }
          return [this.#broken(line)];
        }
        case 'blockquote':
        case 'quotation-block':
          return [{ ...block, children: this.blocks(block.children) }];
        case 'list':
          return [this.#list(block)];
        case 'table':
          return [
            {
              ...block,
              children: block.children.map((row) => ({
                ...row,
                children: row.children.map((cell) => ({ ...cell, children: this.blocks(cell.children) })),
              })),
            },
          ];
        case 'code':
          return [
            {
              ...block,
              children: block.children.flatMap((node): CodeNode['children'] =>
                node.type === 'text' ? this.#pieces(node.text, (text) => ({ ...node, text })) : [node],
              ),
            },
          ];
        case 'figure':
          return [{ ...block, alt: this.#plain(block.alt), caption: this.#plain(block.caption) }];
        case 'opaque-block':
          return [{ ...block, source: this.#plain(block.source) }];
        default:
          return [block];
      }
    });
  }

  #list(list: ListNode): ListNode {
    const children = list.children.map((item): ListItemNode => {
      const nested = item.children.some(({ type }) => type === 'list');
      const inlines = this.#inlines(
        item.children.filter((child): child is Inline => isInlineType(child.type)),
      );
      const lists = item.children.flatMap((child) => (child.type === 'list' ? [this.#list(child)] : []));
      const taken = { ...item, children: [...inlines, ...lists] };
      return nested ? taken : this.#broken(taken);
    });
    return { ...list, children };
  }

  /** A break that was changed stands before the next line; of a line that came or went as a whole it is its own. */
  #broken<L extends Block | ListItemNode>(line: L): L {
    const [before, end] = [this.#last, this.#break];
    this.#break = undefined;
    const isWhole = !before && end !== undefined && isAll(line, end.kind);
    this.#last = isWhole ? undefined : end;
    const suggestion = isWhole ? end : before;
    return suggestion && isLine(line) ? { ...line, $: { suggestion } } : line;
  }
  #last: ReviewState['suggestion'];

  #inlines(all: Inline[]): Inline[] {
    return mergeTexts(
      all.flatMap((node): Inline[] => {
        switch (node.type) {
          case 'text':
            return this.#pieces(node.text, (text) => ({ ...node, text }));
          case 'link':
          case 'quotation': {
            const children = this.#inlines(node.children);
            return children.length > 0 ? [{ ...node, children }] : [];
          }
          case 'footnote': {
            const body = new Taking(this.codes, this.words).blocks(node.body);
            return [this.#marked({ ...node, body })];
          }
          case 'opaque-inline': {
            const source = this.#plain(node.source);
            return [this.#marked({ ...node, source })];
          }
          default:
            return [this.#marked(node)];
        }
      }),
    );
  }

  /** The parts of a text between its codes, each with what holds there. */
  #pieces<N extends Inline>(text: string, make: (text: string) => N): N[] {
    if (!hasCodes(text)) return [this.#marked(make(text))];
    return this.codes.read(text).flatMap((part) => {
      if (typeof part === 'string') return [this.#marked(make(part))];
      this.#note(part);
      return [];
    });
  }

  /** A text that carries no marks itself. */
  #plain(text: string): string {
    if (!hasCodes(text)) return text;
    return this.codes
      .read(text)
      .map((part) => {
        if (typeof part === 'string') return part;
        this.#note(part);
        return '';
      })
      .join('');
  }

  #note(code: Code): void {
    if ('thread' in code) {
      if (code.is === 'begin') this.#comments.add(code.thread);
      else this.#comments.delete(code.thread);
    } else if (code.is === 'break') this.#break = code.suggestion;
    else this.#suggestion = code.is === 'begin' ? code.suggestion : undefined;
  }

  #marked<N extends Inline>(node: N): N {
    const comments = [...this.#comments].sort();
    for (const id of comments)
      this.words.set(id, (this.words.get(id) ?? '') + (node.type === 'text' ? node.text : readWords(node)));
    if (comments.length === 0 && !this.#suggestion) return node;
    const state = {
      ...('$' in node ? node.$ : {}),
      ...(comments.length > 0 ? { comments } : {}),
      ...(this.#suggestion ? { suggestion: this.#suggestion } : {}),
    };
    return { ...node, $: state };
  }
}
