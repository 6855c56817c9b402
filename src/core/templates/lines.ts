import type { Body } from '../document/nodes';
import { blockText } from '../document/text';
import type { ListedTemplate } from '../model/template';

const mostLines = 40;
const longestLine = 160;

/** The first blocks of a text with words in them, for who chooses a template. */
export const linesOf = (body: Body): ListedTemplate['lines'] =>
  body
    .slice(0, mostLines * 2)
    .map((block) => ({ isHeading: block.type === 'heading', text: shortened(blockText(block)) }))
    .filter(({ text }) => text !== '')
    .slice(0, mostLines);

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestLine ? `${line.slice(0, longestLine).trimEnd()}…` : line;
}
