import { isTooDeep } from '../../core/document/depth';
import type { DocumentNode } from '../../core/document/nodes';
import { blockSchema, inlineSchema } from '../../core/document/schema';
import { isSafeUrl } from '../../core/model/url';

/**
 * Nodes from a clipboard that says it is an editor's, and may be anyone's: what is valid stays; of what is
 * not, its valid children; a link to an unsafe address gives its words. Throws nothing.
 */
export function readForeignNodes(nodes: unknown): DocumentNode[] {
  if (!Array.isArray(nodes)) return [];
  return nodes
    .filter((node) => !isTooDeep(node))
    .flatMap(withoutUnsafe)
    .flatMap(validNodes);
}

type Candidate = Record<string, unknown>;

const isCandidate = (value: unknown): value is Candidate => typeof value === 'object' && value !== null;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function withoutUnsafe(node: unknown): Candidate[] {
  if (!isCandidate(node)) return [];
  const children = list(node['children']).flatMap(withoutUnsafe);
  if (node['type'] === 'link' && !isSafe(node['url'])) return children;
  if (node['type'] === 'figure' && !isSafe(node['src']) && !isAsset(node['src'])) return [];
  return [
    {
      ...node,
      ...('children' in node ? { children } : {}),
      ...('body' in node ? { body: list(node['body']).flatMap(withoutUnsafe) } : {}),
    },
  ];
}

const isSafe = (url: unknown): boolean => typeof url === 'string' && isSafeUrl(url);
const isAsset = (src: unknown): boolean => typeof src === 'string' && /^asset:[0-9a-z.]+$/.test(src);

function validNodes(node: unknown): DocumentNode[] {
  const valid = inlineSchema.safeParse(node).data ?? blockSchema.safeParse(node).data;
  if (valid) return [valid];
  return isCandidate(node) ? list(node['children']).flatMap(validNodes) : [];
}
