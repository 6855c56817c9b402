import { type FileChild, type ICommentsOptions, Paragraph, TextRun } from 'docx';
import type { Node, Nodes, Root } from 'mdast';
import type { ReviewState } from '../../../core/document/nodes';
import type { CommentThread } from '../../../core/model/comment';
import { xmlText } from './xmlText';

type Suggestion = NonNullable<ReviewState['suggestion']>;

/** Where the comments of threads begin and end around a node. */
export interface Ends {
  begin: number[];
  end: number[];
}

/** A change as Word writes it down. */
export interface Change {
  kind: Suggestion['kind'];
  attributes: { id: number; author: string; date: string };
}

/**
 * The comments and suggestions of a file. A thread is one comment of Word with its replies, which all span the words of the
 * thread; words in a note are commented on at the note's number, as Word takes no comments in notes. A thread whose words are
 * gone is left out.
 */
export class Review {
  readonly #ends = new Map<Node, Ends>();
  readonly #breaks = new Map<Node, Suggestion>();
  readonly #comments: ICommentsOptions['children'][number][] = [];
  readonly #unnamed: string;
  #changes = 0;

  constructor(root: Root, threads: CommentThread[], unnamed: string) {
    this.#unnamed = unnamed;
    const spans = new Map<string, { first: Node; last: Node }>();
    const inNotes = threadsInNotes(root);
    for (const node of nodesOf(root)) {
      const noted = node.type === 'footnoteReference' ? inNotes.get(node.identifier) : undefined;
      for (const id of [...(node.data?.review?.comments ?? []), ...(noted ?? [])])
        spans.set(id, { first: spans.get(id)?.first ?? node, last: node });
    }
    for (const thread of threads) {
      const span = spans.get(thread.id);
      if (span) this.#add(thread, span);
    }
    let above: Node | null = null;
    for (const line of linesOf(root)) {
      const suggestion = line.data?.breakBefore;
      if (suggestion && above) this.#breaks.set(above, suggestion);
      above = line;
    }
  }

  #add({ comments, resolved }: CommentThread, { first, last }: { first: Node; last: Node }): void {
    const parent = this.#comments.length;
    for (const { author, text, at } of comments) {
      const id = this.#comments.length;
      this.#endsOf(first).begin.push(id);
      this.#endsOf(last).end.push(id);
      this.#comments.push({
        id,
        author: xmlText(author),
        initials: initialsOf(author),
        date: new Date(at),
        children: paragraphsOf(text),
        resolved: resolved !== null,
        // The library writes threads, and that they are resolved, only if one comment has a parent.
        parentId: id === parent ? -1 : parent,
      });
    }
  }

  #endsOf(node: Node): Ends {
    const known = this.#ends.get(node) ?? { begin: [], end: [] };
    this.#ends.set(node, known);
    return known;
  }

  comments(): ICommentsOptions {
    return { children: this.#comments };
  }

  endsAt(node: Node): Ends {
    return this.#ends.get(node) ?? { begin: [], end: [] };
  }

  /** The change of the break behind a line. */
  breakBehind(line: Node): Change | null {
    const suggestion = this.#breaks.get(line);
    return suggestion ? this.change(suggestion) : null;
  }

  change({ kind, by = '', at = '' }: Suggestion): Change {
    this.#changes += 1;
    return {
      kind,
      attributes: {
        id: this.#changes,
        author: xmlText(by) || this.#unnamed,
        date: at || '1970-01-01T00:00:00Z',
      },
    };
  }
}

/** By the label of each note. */
const threadsInNotes = (root: Root): Map<string, Set<string>> =>
  new Map(
    root.children.flatMap((node) =>
      node.type === 'footnoteDefinition'
        ? [
            [
              node.identifier,
              new Set(
                node.children.flatMap((child) =>
                  [...nodesOf(child)].flatMap((one) => one.data?.review?.comments ?? []),
                ),
              ),
            ] as const,
          ]
        : [],
    ),
  );

/** A node and all below it, in order, without what is in notes. */
function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node)
    for (const child of node.children) if (child.type !== 'footnoteDefinition') yield* nodesOf(child);
}

/** The lines of the text in order; a table is no line, and has none. */
function* linesOf(node: Nodes): Generator<Nodes> {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') yield node;
  else if ('children' in node && node.type !== 'table')
    for (const child of node.children) yield* linesOf(child);
}

const initialsOf = (author: string): string =>
  author
    .split(/\s+/)
    .map((name) => [...name][0] ?? '')
    .join('')
    .slice(0, 4);

const paragraphsOf = (text: string): FileChild[] =>
  text.split(/\r\n?|\n/).map((line) => new Paragraph({ children: [new TextRun(xmlText(line))] }));
