import type { Data, Html, Nodes, Parents, PhrasingContent } from 'mdast';
import { t } from '../../messages';
import { foreignTags, ownTags } from '../templates';
import type { Adapting } from '.';
import { htmlAsMarkdown } from './htmlAsMarkdown';
import { parseKept } from './parseKept';
import { asReferences, withPlainText } from './references';
import { adaptSyntax, syntaxAt } from './syntax';

declare module 'mdast' {
  interface HtmlData {
    /** Syntax of the dialect that the export wrote itself. */
    isWritten?: boolean;
    /** Its template tags are words, as in a snippet. */
    showsTags?: boolean;
  }
}

/**
 * What the model has no node for: HTML, template tags, and Markdown kept as it was written. Tags of the target's own
 * generator stay, those of others are shown as text.
 */
export function adaptHtml(node: Html, parent: Parents, context: Adapting): Nodes[] {
  if (node.data?.isWritten) return [node];
  const [, before = '', value = '', after = ''] = /^(\n?)([\s\S]*?)(\n?)$/.exec(node.value) ?? [];
  const adapted = adaptSource(node, value, parent, context);
  return besideOthers(adapted, node, before, after);
}

/** What the piece became stands beside the lines before and behind it as the piece did. */
function besideOthers(adapted: Nodes[], { data }: Html, before: string, after: string): Nodes[] {
  const first = adapted[0];
  const last = adapted.at(-1);
  if (first?.type === 'html' || first?.type === 'text') first.value = before + first.value;
  else if (before) adapted.unshift({ type: 'text', value: before });
  if (last?.type === 'html' || last?.type === 'text') last.value += after;
  else if (after) adapted.push({ type: 'text', value: after });
  join(first, data?.joined, 'above');
  join(last, data?.joined, 'below');
  return adapted;
}

function join(node: Nodes | undefined, joined: Data['joined'], side: 'above' | 'below'): void {
  if (!node || (joined !== side && joined !== 'both')) return;
  const other = side === 'above' ? 'below' : 'above';
  node.data = { ...node.data, joined: node.data?.joined === other ? 'both' : side };
}

function adaptSource(original: Html, value: string, parent: Parents, context: Adapting): Nodes[] {
  const node = { ...original, value };
  const isInline = !flow.has(parent.type);
  const syntax = syntaxAt(original, node.value, parent);
  if (syntax !== null) return adaptSyntax(node, syntax, isInline, context);
  const kept = parsed(node.value, isInline, context);
  if (kept[0]?.type === 'footnoteReference') return kept;
  if (kept.length === 1 && kept[0]?.type === 'html') return raw(kept[0], isInline, context);
  // An address that the parser found in its text only afterwards.
  if (kept.some(({ position }) => !position)) return [node];
  const before = JSON.stringify(kept);
  const adapted = kept.flatMap((child) => keptNode(child, node.value, isInline, context));
  const isSame =
    kept.length === adapted.length && adapted.every((one, index) => isAsKept(one, kept[index], node));
  const isRead = context.dialect.isGfm && !hasOtherPictures(adapted, context);
  return isSame || (isRead && JSON.stringify(adapted) === before) ? [node] : adapted;
}

/** A parser for which pictures are written in a way of its own does not read them as they were kept. */
const hasOtherPictures = (nodes: Nodes[], { dialect }: Pick<Adapting, 'dialect'>): boolean =>
  dialect.print?.handlers?.image !== undefined &&
  nodes.some(
    (node) => node.type === 'image' || ('children' in node && hasOtherPictures(node.children, { dialect })),
  );

const isAsKept = (one: Nodes, kept: Nodes | undefined, { value }: Html): boolean =>
  one.type === 'html' && one.value === sliceOf(kept, value);

const sliceOf = (node: Nodes | undefined, source: string): string =>
  source.slice(node?.position?.start.offset, node?.position?.end.offset);

const flow = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

function parsed(source: string, isInline: boolean, context: Adapting): Nodes[] {
  // A reference alone, without its definition, is text for the parser.
  const reference = /^\[\^([A-Za-z0-9-]+)\]$/.exec(source)?.[1];
  if (reference) return [{ type: 'footnoteReference', identifier: reference, label: reference }];
  const children = parseKept(source, context, { knowsMore: true });
  const [only] = children;
  return isInline && only?.type === 'paragraph' && children.length === 1 ? only.children : children;
}

/**
 * A paragraph that was kept whole may be a table of Pandoc, or lines that definitions follow: it stays on the way back to
 * the same Markdown.
 */
function keptNode(node: Nodes, source: string, isInline: boolean, context: Adapting): Nodes[] {
  const slice = sliceOf(node, source);
  if (node.type === 'html') return raw(node, isInline, context);
  if (leadsThroughTag(node, context)) return asText(slice, node.type !== 'definition');
  if (node.type === 'text' || node.type === 'definition') return [{ type: 'html', value: slice }];
  if (ownTags(slice, context.dialect.templates).length > 0 && node.type !== 'paragraph')
    return [{ type: 'html', value: slice }];
  const before = JSON.stringify(node);
  if ('children' in node) context.adaptChildren(node);
  const { change = (same: Nodes) => same } = context.dialect;
  const written = change(node);
  const isSame = JSON.stringify(written) === before && !hasOtherPictures([written], context);
  const isMeant = context.from === context.dialect.id || ownTags(slice, context.dialect.templates).length > 0;
  return [node.type === 'paragraph' && isSame && isMeant ? { type: 'html', value: slice } : written];
}

/** Whether another generator's tag is the address: such a link or picture is shown as it is written, and named. */
function leadsThroughTag(node: Nodes, { dialect, tell }: Adapting): boolean {
  const address = 'url' in node ? `${node.url} ${node.title ?? ''}` : '';
  const foreign = foreignTags(address, dialect.templates);
  for (const [tag] of foreign) tell(t('dialect.foreignTag'), tag);
  return foreign.length > 0;
}

const asText = (value: string, isInline: boolean): Nodes[] => {
  const words: PhrasingContent = { type: 'text', value };
  return isInline ? [words] : [{ type: 'paragraph', children: [words] }];
};

/** HTML or template tags. */
function raw(node: Html, isInline: boolean, { dialect, from, tell }: Adapting): Nodes[] {
  const { value } = node;
  const foreign = foreignTags(value, node.data?.showsTags ? null : dialect.templates).map(([tag]) => tag);
  if (!node.data?.showsTags) for (const tag of foreign) tell(t('dialect.foreignTag'), tag);
  if (/^\{[{%]/.test(value)) {
    if (foreign.length === 0) return [node];
    return asText(value, isInline);
  }
  if (
    !dialect.has.html &&
    value.startsWith('<') &&
    !value.startsWith('<!--') &&
    ownTags(value, dialect.templates).length === 0
  ) {
    if (!value.startsWith('</')) tell(t('dialect.html', { parser: dialect.parser }), value);
    return htmlAsMarkdown(value, isInline);
  }
  const { change = (html: Nodes) => html } = dialect;
  if (dialect.readsMarkdownInHtml && !isInline && from !== dialect.id)
    return [change({ ...node, value: withPlainText(value) })];
  return [change(dialect.templates ? { ...node, value: foreign.reduce(shown, value) } : node)];
}

/** The tag within HTML as its characters. */
const shown = (html: string, tag: string): string => html.replace(tag, () => asReferences(tag));
