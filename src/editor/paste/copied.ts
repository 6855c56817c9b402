import { $getLexicalContent } from '@lexical/clipboard';
import { $appendNodeToHTML } from '@lexical/html';
import {
  $findMatchingParent,
  $getEditor,
  $isRangeSelection,
  $parseSerializedNode,
  type BaseSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { paragraph, text } from '../../core/document/build';
import { type Inline, isInlineType, type NodeType } from '../../core/document/nodes';
import { publishedNode } from '../../core/document/review';
import { leftOut } from '../../core/markdown/render/withhold';
import type { EditorServices } from '../api';
import { servicesOf } from '../api/services';
import { $isTiedNode, type TiedNode } from '../nodes/quotation/TiedNode';

export const ownFormat = 'application/x-lexical-editor';

/** Lexical's JSON of the selected nodes. */
interface Copy {
  namespace: string;
  nodes: Json[];
}

export type Json = Record<string, unknown> & { type: NodeType };

/**
 * What this window copied last, in full and as it was written to the clipboard. Any program can write the editor's
 * format, but none can know these bytes.
 */
let complete = '';
let written = '';
let copiedFrom: LexicalEditor | null = null;

export const isOwnCopy = (json: string): boolean => json === written;

/** What was copied in this window is pasted in full. */
export const completeCopy = (json: string): string => (isOwnCopy(json) ? complete : json);

/** Whether the last copy was made in this editor. */
export const isCopyOf = (editor: LexicalEditor): boolean => copiedFrom === editor;

type Next = () => string | null;

/** The selection in the editor's own format; what must not leave is kept in this window, to be pasted here. */
export function $ownCopy(selection: BaseSelection | null): string | null {
  const copy = $copyOf(selection);
  if (copy === null) return null;
  copiedFrom = $getEditor();
  complete = JSON.stringify(copy);
  written = JSON.stringify($withoutSecrets(copy).copy);
  return written;
}

export const $htmlCopy = (selection: BaseSelection | null, next: Next): string | null =>
  $shown(selection, next, (nodes) => {
    const container = document.createElement('div');
    for (const node of nodes) $appendNodeToHTML($getEditor(), node, container);
    return container.innerHTML;
  });

export const $plainCopy = (selection: BaseSelection | null, next: Next): string | null =>
  $shown(selection, next, (nodes) =>
    nodes
      .map((node) => node.getTextContent() + (node.isInline() ? '' : '\n\n'))
      .join('')
      .trimEnd(),
  );

/** How many quotations of the selection are left out of what other programs get. */
export function $countLeftOut(selection: BaseSelection | null): number {
  const copy = $copyOf(selection);
  return copy === null ? 0 : $withoutSecrets(copy).leftOut;
}

/** Lexical's own conversion, unless words are left out: then that of what is left. */
function $shown(
  selection: BaseSelection | null,
  next: Next,
  convert: (nodes: LexicalNode[]) => string,
): string | null {
  const copy = $copyOf(selection);
  if (copy === null) return next();
  const { copy: rest, isWhole } = $withoutSecrets(copy);
  return isWhole ? next() : convert(rest.nodes.map((node) => $parseSerializedNode(node)));
}

/** A piece of words off the record stays tied to its record, also one from the middle of a block quotation. */
export function $copyOf(selection: BaseSelection | null): Copy | null {
  const json = selection && $getLexicalContent($getEditor(), selection);
  if (!json) return null;
  const copy: Copy = JSON.parse(json);
  const around = $tieAround(selection);
  const isTied = copy.nodes.every(({ type }) => isTie(type));
  if (!around || isTied || !isOffRecord(servicesOf($getEditor()), around.getQuoteId())) return copy;
  const type: NodeType = copy.nodes.every((node) => isInlineType(node.type))
    ? 'quotation'
    : 'quotation-block';
  return { ...copy, nodes: [{ ...around.exportJSON(), type, children: copy.nodes }] };
}

/** The quotation that the whole selection is in. */
function $tieAround(selection: BaseSelection): TiedNode | null {
  if (!$isRangeSelection(selection)) return null;
  const [first, last] = [selection.anchor, selection.focus].map((point) =>
    $findMatchingParent(point.getNode(), $isTiedNode),
  );
  return first?.is(last) ? first : null;
}

/**
 * As the world sees it (`published`), without the words that are off the record, and without what stands around citations of sources that must not be
 * named. A record that is not loaded yet counts as one that must not leave.
 */
function $withoutSecrets(copy: Copy): { copy: Copy; leftOut: number; isWhole: boolean } {
  const services = servicesOf($getEditor());
  let count = 0;
  const nodes = copy.nodes.flatMap((node) => publishedNode(node as Json & Inline) ?? []);
  const rest: Copy = JSON.parse(JSON.stringify({ ...copy, nodes }), (_, value: unknown) => {
    if (isItem(value) && services.sources.get(value.sourceId)?.confidential !== false)
      return { sourceId: value.sourceId };
    if (!isTiedJson(value) || !isOffRecord(services, value.quoteId)) return value;
    count += 1;
    const left = text(leftOut);
    return { ...value, children: value.type === 'quotation' ? [left] : [paragraph([left])] };
  });
  const isPublished =
    nodes.length === copy.nodes.length && nodes.every((node, at) => node === copy.nodes[at]);
  return { copy: rest, leftOut: count, isWhole: count === 0 && isPublished };
}

const isOffRecord = ({ quotes }: EditorServices, quoteId: string): boolean => {
  const quote = quotes.get(quoteId);
  return quote === undefined || quote?.isOffRecord === true;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isItem = (value: unknown): value is { sourceId: string } =>
  isObject(value) && typeof value['sourceId'] === 'string';

const isTie = (type: unknown): boolean => type === 'quotation' || type === 'quotation-block';

const isTiedJson = (value: unknown): value is { type: string; quoteId: string } =>
  isObject(value) && isTie(value['type']) && typeof value['quoteId'] === 'string';
