import { text } from '../../core/document/build';
import { isTooDeep } from '../../core/document/depth';
import type { DocumentNode } from '../../core/document/nodes';
import { textToBody } from '../../core/document/plain';
import { blockSchema, inlineSchema } from '../../core/document/schema';
import { settleNode } from '../../core/document/settle';
import { isLinkUrl } from '../../core/model/articleUrl';
import { isSafeUrl } from '../../core/model/url';

/**
 * Nodes from a clipboard in the editor's format, which any program can write. Valid nodes stay; of an invalid one
 * its valid children stay; a link to an unsafe address becomes its words. Opaque nodes, which an export writes as
 * they are, stay only if they are `ours`, copied in this window; otherwise they become words. Never throws.
 */
export function readForeignNodes(nodes: unknown, ours = false): DocumentNode[] {
  if (!Array.isArray(nodes)) return [];
  return nodes
    .filter((node) => !isTooDeep(node))
    .flatMap((node) => withoutUnsafe(node, ours))
    .flatMap(validNodes);
}

type Candidate = Record<string, unknown>;

const isCandidate = (value: unknown): value is Candidate => typeof value === 'object' && value !== null;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function withoutUnsafe(node: unknown, ours: boolean): Candidate[] {
  if (!isCandidate(node)) return [];
  const below = (nodes: unknown) => list(nodes).flatMap((inner) => withoutUnsafe(inner, ours));
  const children = below(node['children']);
  if (!ours && node['type'] === 'opaque-inline') return [{ ...text(String(node['source'])) }];
  if (!ours && node['type'] === 'opaque-block')
    return textToBody(String(node['source'])).map((line) => ({ ...line }));
  if (node['type'] === 'link' && !isLink(node['url'])) return children;
  if (node['type'] === 'figure' && !isSafe(node['src']) && !isAsset(node['src'])) return [];
  return [
    {
      ...node,
      ...('children' in node ? { children } : {}),
      ...('body' in node ? { body: below(node['body']) } : {}),
    },
  ];
}

const isLink = (url: unknown): boolean => typeof url === 'string' && isLinkUrl(url);
const isSafe = (url: unknown): boolean => typeof url === 'string' && isSafeUrl(url);
const isAsset = (src: unknown): boolean => typeof src === 'string' && /^asset:[0-9a-z.]+$/.test(src);

function validNodes(node: unknown): DocumentNode[] {
  const valid = inlineSchema.safeParse(node).data ?? blockSchema.safeParse(node).data;
  // Suggestions stay where they were made: what is pasted is the text with all accepted.
  if (valid) return [settleNode(valid, () => 'accept')].filter((left) => left !== null);
  return isCandidate(node) ? list(node['children']).flatMap(validNodes) : [];
}
