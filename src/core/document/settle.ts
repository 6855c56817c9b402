import { mergeTexts } from './mergeTexts';
import {
  type Body,
  type Inline,
  isInlineType,
  type ListItemNode,
  type ListNode,
  type TableNode,
} from './nodes';
import {
  isLine,
  isOfCode,
  type Line,
  reviewOf,
  type Sibling,
  type Suggestion,
  shapeOfWrap,
  withSuggestion,
} from './suggestion';

export type Decision = 'accept' | 'refuse';

/** What to do with a suggestion; null leaves it open. */
type Decide = (suggestion: Suggestion) => Decision | null;

/** The body after each suggestion was accepted, refused or left open. A block that does not change is the same object. */
export function settle(body: Body, decide: Decide): Body {
  return settleRow(body, decide);
}

/** Null when nothing of the node is left. */
export function settleNode<N extends Sibling | Inline>(node: N, decide: Decide): N | null {
  const [left] = isInline(node) ? settleInlines([node], decide) : settleRow([node], decide);
  return (left as N | undefined) ?? null;
}

const isInline = (node: Sibling | Inline): node is Inline => isInlineType(node.type);

/** Null: it goes, with its words or (of a line) into the line above. */
function settled<N extends Sibling | Inline>(node: N, decide: Decide): N | null {
  const { suggestion } = reviewOf(node);
  const decision = suggestion ? decide(suggestion) : null;
  if (decision === null || !suggestion) return node;
  return (suggestion.kind === 'insertion') === (decision === 'accept')
    ? withSuggestion(node, undefined)
    : null;
}

function settleRow<N extends Sibling>(row: readonly N[], decide: Decide): N[] {
  const left: Sibling[] = [];
  for (const node of row) {
    const outer = settled<Sibling>(node, decide);
    if (!isLine(node)) {
      const inner = outer && settleInside(outer, decide);
      if (inner !== null) left.push(inner);
      continue;
    }
    const children = settleInlines(node.children as Inline[], decide);
    const above = left.at(-1);
    if (outer !== null) left.push(withInlines(outer as Line, children));
    else if (children.length > 0) {
      if (above && isLine(above) && (above.type !== 'code' || children.every(isOfCode)))
        left[left.length - 1] = withInlines(above, joined(above.children as Inline[], children));
      // Nothing stands above that could take the words.
      else left.push(withInlines(withSuggestion(node, undefined), children));
    }
  }
  return isSameRow(row, left) ? (row as N[]) : (left as N[]);
}

const isSameRow = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

function withInlines(line: Line, children: Inline[]): Line {
  return line.children === (children as unknown) ? line : ({ ...line, children } as Line);
}

/** Null when nothing is left in a block that holds blocks. */
function settleInside(node: Sibling, decide: Decide): Sibling | null {
  switch (node.type) {
    case 'list': {
      const children = settleRow(node.children, decide);
      if (children === node.children) return node;
      return children.length === 0 ? null : numbered({ ...node, children });
    }
    case 'listitem': {
      const children = node.children.flatMap((child): ListItemNode['children'] => {
        const inner = child.type === 'list' ? settleInside(child, decide) : child;
        return inner === null ? [] : [inner as ListNode];
      });
      if (isSameRow(children, node.children)) return node;
      return children.length === 0 ? null : { ...node, children };
    }
    case 'blockquote':
    case 'quotation-block': {
      const children = settleRow(node.children, decide);
      if (children === node.children) return node;
      return children.length === 0 ? null : { ...node, children };
    }
    case 'table':
      return settleTable(node, decide);
    default:
      return node;
  }
}

function settleTable(table: TableNode, decide: Decide): TableNode {
  let isSame = true;
  const rows = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => {
      const children = settleRow(cell.children, decide);
      if (children === cell.children) return cell;
      isSame = false;
      return { ...cell, children };
    }),
  }));
  return isSame ? table : { ...table, children: rows };
}

function settleInlines(nodes: Inline[], decide: Decide): Inline[] {
  /** Between two nodes that have gone, so that what is left on both sides touches. */
  const pieces: Inline[][] = [[]];
  for (const node of nodes) {
    const inner = settleInline(node, decide);
    if (inner === null) pieces.push([]);
    else pieces.at(-1)?.push(inner);
  }
  const [only] = pieces;
  if (pieces.length === 1 && only) return isSameRow(nodes, only) ? nodes : mergeTexts(only);
  return pieces.reduce(joined);
}

function settleInline(node: Inline, decide: Decide): Inline | null {
  const outer = settled(node, decide);
  if (outer?.type === 'footnote') {
    const body = settleRow(outer.body, decide);
    return body === outer.body ? outer : { ...outer, body };
  }
  if (outer?.type !== 'link' && outer?.type !== 'quotation') return outer;
  const children = settleInlines(outer.children, decide);
  if (children === outer.children) return outer;
  return children.length === 0 ? null : { ...outer, children };
}

/** Two pieces of text made one: a link or a quotation that was divided there is whole again. */
function joined(before: Inline[], after: Inline[]): Inline[] {
  const [last, first] = [before.at(-1), after[0]];
  if (
    (last?.type === 'link' || last?.type === 'quotation') &&
    (first?.type === 'link' || first?.type === 'quotation') &&
    shapeOfWrap(last) === shapeOfWrap(first)
  ) {
    const whole = { ...last, children: joined(last.children, first.children) };
    return mergeTexts([...before.slice(0, -1), whole, ...after.slice(1)]);
  }
  return mergeTexts([...before, ...after]);
}

/** Numbers the items as Lexical does: one with a nested list does not count. */
export function numbered(list: ListNode): ListNode {
  let value = list.start;
  const children = list.children.map((item) => {
    const own = item.value === value ? item : { ...item, value };
    if (item.children[0]?.type !== 'list') value += 1;
    return own;
  });
  return { ...list, children };
}
