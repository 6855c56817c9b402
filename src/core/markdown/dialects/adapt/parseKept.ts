import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../syntax/parse';
import type { Adapting } from '.';

/**
 * The nodes of a kept piece, to which links and notes of the rest of the document are known. `knowsMore`: what readers
 * know besides CommonMark and GFM is kept again.
 */
export function parseKept(
  source: string,
  { definitions }: Pick<Adapting, 'definitions'>,
  { knowsMore }: { knowsMore: boolean },
): Nodes[] {
  const isReferring = definitions !== '' && source.includes('[') && !definitions.includes(source);
  const whole = isReferring ? `${source}\n\n${definitions}` : source;
  const { children } = parseMarkdown(whole, { frontMatter: false, kept: knowsMore });
  return children.filter(({ position }) => (position?.start.offset ?? 0) < Math.max(source.length, 1));
}
