import { signal } from '@lexical/extension';
import { $getNodeByKey, defineExtension, type LexicalEditor, mergeRegister } from 'lexical';
import type { BlockSpan, QuotationMark } from '../api';
import { FootnoteNode } from '../nodes/footnote/FootnoteNode';
import { $noteAt, $quotationAt } from '../nodes/quotation/locate';
import { QuotationBlockNode } from '../nodes/quotation/QuotationBlockNode';
import { QuotationNode } from '../nodes/quotation/QuotationNode';
import { $spanPoints, type TextPoint } from '../text/locate';
import { scrollIntoView } from '../text/scroll';

/** Names of the CSS custom highlights that `editor.css` styles. */
const foundHighlight = 'stet-found';
const shownHighlight = 'stet-shown';

interface Highlights {
  found(spans: BlockSpan[]): void;
  marks(marks: QuotationMark[]): void;
  shown(span: BlockSpan | null): void;
}

/** Highlights words without changing the document: nothing of it is undone, saved or copied. */
export const HighlightsExtension = defineExtension({
  name: 'stet/highlights',
  build(editor) {
    const marked = new Map<string, QuotationMark>();
    const marksInNotes = signal<QuotationMark[]>([]);
    let found: Drawn = { spans: [], ranges: [] };
    const highlights: Highlights = {
      found: (spans) => {
        if (!isDrawn(found, spans)) found = { spans, ranges: highlight(editor, foundHighlight, spans) };
      },
      shown: (span) => {
        highlight(editor, shownHighlight, span === null ? [] : [span]);
        const range = span === null ? null : editor.read(() => $domRange(editor, span));
        scrollIntoView(range?.startContainer.parentElement ?? null);
      },
      marks: (marks) => {
        const before = [...marked.keys()];
        marked.clear();
        const $keyOf = ({ ref }: QuotationMark) => ($quotationAt(ref) ?? $noteAt(ref))?.getKey();
        for (const [key, mark] of editor.read(() => marks.map((mark) => [$keyOf(mark), mark] as const))) {
          // Of several in one footnote, a drifted one counts.
          if (key !== undefined && marked.get(key)?.kind !== 'drifted') marked.set(key, mark);
        }
        marksInNotes.value = marks.filter(({ ref }) => ref.note !== undefined);
        for (const key of [...before, ...marked.keys()]) showMark(editor, key, marked.get(key));
      },
    };
    return { highlights, marked, marksInNotes };
  },
  register(editor, _config, state) {
    const { marked } = state.getOutput();
    // A quotation that is drawn again (after a split, a move or an undo) has lost its class.
    const redraw = (mutations: Map<string, string>) => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'created' && marked.has(key)) showMark(editor, key, marked.get(key));
      }
    };
    return mergeRegister(
      editor.registerMutationListener(QuotationNode, redraw, { skipInitialization: true }),
      editor.registerMutationListener(FootnoteNode, redraw, { skipInitialization: true }),
      editor.registerMutationListener(QuotationBlockNode, redraw, { skipInitialization: true }),
      () => {
        for (const name of [foundHighlight, shownHighlight]) highlight(editor, name, []);
      },
    );
  },
});

/** Shows or removes the mark of a quotation or of a footnote, whose title is its own first words. */
export function showMark(editor: LexicalEditor, key: string, mark: QuotationMark | undefined): void {
  const element = editor.getElementByKey(key);
  if (element === null) return;
  element.classList.toggle('stet-drifted', mark?.kind === 'drifted');
  element.classList.toggle('stet-warned', mark?.kind === 'warned');
  if (!element.classList.contains('stet-footnote')) element.title = mark?.title ?? '';
}

interface Drawn {
  spans: BlockSpan[];
  ranges: Range[];
}

/** Ranges follow the text: they are made again only if other words are to be shown, or the page has lost them. */
const isDrawn = ({ spans, ranges }: Drawn, wanted: BlockSpan[]): boolean =>
  ranges.length === wanted.length &&
  wanted.every(({ blockKey, start, end }, index) => {
    const [span, range] = [spans[index], ranges[index]];
    const isSame = span?.blockKey === blockKey && span.start === start && span.end === end;
    // A format splits the text under a range, which then covers a part of the words.
    return isSame && range?.startContainer.isConnected === true && String(range).length === end - start;
  });

/** Draws spans by the CSS Custom Highlight API, in place of the earlier ones of that name; returns what is drawn. */
export function highlight(editor: LexicalEditor, name: string, spans: BlockSpan[]): Range[] {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return [];
  const ranges = editor.read(() => spans.flatMap((span) => $domRange(editor, span) ?? []));
  const drawn = new Highlight();
  for (const range of ranges) drawn.add(range);
  if (ranges.length > 0) CSS.highlights.set(name, drawn);
  else CSS.highlights.delete(name);
  return ranges;
}

/** The span in the page; null when it is not drawn. */
export function $domRange(editor: LexicalEditor, span: BlockSpan): Range | null {
  const points = $getNodeByKey(span.blockKey) === null ? null : $spanPoints(span);
  return points && domRange(editor, points);
}

/** What is between two points, in the page; null when they are not drawn. */
export function domRange(editor: LexicalEditor, points: { from: TextPoint; to: TextPoint }): Range | null {
  const from = textIn(editor.getElementByKey(points.from.node.getKey()));
  const to = textIn(editor.getElementByKey(points.to.node.getKey()));
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from, Math.min(points.from.offset, from.length));
  range.setEnd(to, Math.min(points.to.offset, to.length));
  return range;
}

/** The text inside `strong`, `em`, … */
function textIn(element: Node | null): Text | null {
  let node = element;
  while (node !== null && !(node instanceof Text)) node = node.firstChild;
  return node;
}
