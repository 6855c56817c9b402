import type { Nodes } from 'hast';
import { parseHtml } from '../../html/parse';
import { withoutTags } from '../../html/withoutTags';

/** What a reader sees of a page's text, and where its links lead. */
export interface PageText {
  text: string;
  links: string[];
}

const unseen = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'iframe', 'object']);
const lines = new Set(
  'p div li tr dt dd br hr h1 h2 h3 h4 h5 h6 blockquote section article figure figcaption caption pre table ul ol'.split(
    ' ',
  ),
);

/** Character references, comments and tags are taken off; blocks are separated by an empty line. */
export function readPageText(html: string): PageText {
  const root = parseHtml(html);
  if (!root) return { text: tidy(withoutTags(html)), links: [] };
  let text = '';
  const links: string[] = [];
  const waiting: (Nodes | '\n')[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === '\n') text += '\n';
    else if (node.type === 'text') text += node.value;
    else if (node.type === 'element') {
      if (unseen.has(node.tagName)) continue;
      if (node.tagName === 'a') links.push(String(node.properties['href'] ?? ''));
      if (node.tagName === 'td' || node.tagName === 'th') text += ' ';
      if (lines.has(node.tagName)) text += '\n';
      if (lines.has(node.tagName)) waiting.push('\n');
    }
    if (typeof node === 'object' && 'children' in node)
      for (const child of node.children.toReversed()) waiting.push(child);
  }
  return { text: tidy(text), links: [...new Set(links.filter((link) => link !== ''))] };
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** A title or a summary, which may have tags and character references in it. */
export const readLine = (written: string): string =>
  (/[&<]/.test(written) ? readPageText(written).text : written).replace(/\s+/g, ' ').trim();
