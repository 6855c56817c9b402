import type { PhrasingContent } from 'mdast';
import type { ReadContext } from './context';

/**
 * `[words]({{< ref "x" >}})` is not a link in CommonMark, but it is one for the site generator: its three pieces
 * stay together as Markdown.
 */
export function mergeTemplateLinks(found: PhrasingContent[], { source }: ReadContext): PhrasingContent[] {
  const nodes = [...found];
  const merged: PhrasingContent[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    const before = merged.at(-1);
    const after = nodes[index + 1];
    const whole =
      node?.type === 'html' && before?.type === 'text' && after?.type === 'text'
        ? around(before.value, node.value, after.value)
        : null;
    const written = () => source.slice(before?.position?.start.offset, after?.position?.end.offset);
    if (whole && before?.type === 'text' && after?.type === 'text' && written().includes(whole.link)) {
      merged[merged.length - 1] = { type: 'text', value: whole.lead };
      merged.push({ type: 'html', value: whole.link });
      // The rest of the text keeps its end position.
      const rest: PhrasingContent = { type: 'text', value: whole.tail };
      if (after.position) rest.position = after.position;
      nodes[index + 1] = rest;
    } else if (node) merged.push(node);
  }
  return merged;
}

function around(
  before: string,
  template: string,
  after: string,
): { lead: string; link: string; tail: string } | null {
  const opening = /!?\[[^[\]]*\]\($/.exec(before);
  const closing = /^[^()\s]*(?:\s+"[^"]*")?\)/.exec(after);
  if (!opening || !closing || !template.startsWith('{')) return null;
  return {
    lead: before.slice(0, opening.index),
    link: opening[0] + template + closing[0],
    tail: after.slice(closing[0].length),
  };
}
