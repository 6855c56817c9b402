import { nodesOf } from '../document/find';
import type { Body } from '../document/nodes';
import { articleIdOf } from '../model/articleUrl';
import { addressKey } from './address';

/** The keys of the addresses to which a text links, each once. */
export const linkKeys = (body: Body): string[] => [
  ...new Set(body.flatMap((block) => nodesOf(block, 'link')).flatMap(({ url }) => keyOf(url) ?? [])),
];

const keyOf = (url: string): string | null => (articleIdOf(url) === null ? addressKey(url) : url);
