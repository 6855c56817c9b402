import { paragraph, text } from '../document/build';
import type { Block, Body, DocumentNode, TextNode } from '../document/nodes';
import { blockSchema } from '../document/schema';
import { blockText, walk } from '../document/text';
import { filled, sentenceOf, type Wrong, withoutStops } from './notice';

interface Facts {
  wrong: readonly Wrong[];
  /** Of the article. */
  language: string;
  headline: string;
  today: string;
}

const ofWords = /\{(was|is)\}/;
const ofAll = /\{corrections\}/;

/**
 * A correction notice in the desk's own words. `{date}` and `{headline}` are filled in; a block with `{was}` or `{is}`
 * stands once for each quotation whose words were wrong, with their `{speaker}`; what these blocks do not say is said
 * at `{corrections}`, or in paragraphs at the end where the template has no such place.
 */
export function ownNotice(template: Body, { wrong, language, headline, today }: Facts): Body {
  const words = wrong.filter((one) => one.kind === 'words');
  const saysWords = template.some((block) => ofWords.test(blockText(block)));
  const sentences = (saysWords ? wrong.filter((one) => one.kind !== 'words') : wrong).map((one) =>
    sentenceOf(one, language),
  );
  // Without a sentence its place is left out; an empty value would be a gap to fill in.
  const corrections = sentences.length > 0 && { corrections: sentences.join(' ') };
  const facts = { headline, date: today, ...corrections };
  const notice = template.flatMap((block): Body => {
    const own = blockText(block);
    if (ofWords.test(own))
      return words.map(({ speaker, was, is }) =>
        fill(block, { ...facts, ...withoutStops({ speaker, was, is }) }),
      );
    if (sentences.length === 0 && own.trim() === '{corrections}') return [];
    return [fill(block, facts)];
  });
  if (template.some((block) => ofAll.test(blockText(block)))) return notice;
  return [...notice, ...sentences.map((sentence) => paragraph([text(sentence)]))];
}

function fill(block: Block, values: Record<string, string>): Block {
  const copy = blockSchema.parse(block);
  const texts: TextNode[] = [];
  walk(copy, (node: DocumentNode) => {
    if (node.type === 'text') texts.push(node);
  });
  for (const node of texts) {
    const pattern = 'corrections' in values ? node.text : node.text.replace(ofAll, '').trimEnd();
    node.text = filled(pattern, values);
  }
  return copy;
}
