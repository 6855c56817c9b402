import { $createParagraphNode, $createTextNode, type ElementNode } from 'lexical';
import { anyMark, marksOf } from '../../core/quotes/marks';
import type { QuotationRef } from '../api';
import { $appendAll } from '../blocks/append';
import { $insertBlock } from '../blocks/insert';
import { $insertInline } from '../inline/insertInline';
import { $createQuotationBlockNode } from '../nodes/quotation/QuotationBlockNode';
import { $createQuotationNode, $isQuotationNode } from '../nodes/quotation/QuotationNode';
import type { TiedNode } from '../nodes/quotation/TiedNode';
import { $changeQuotation } from './inNote';

/** Replaces the words of a quotation; the quotation marks around them and its notes stay. */
export function $replaceWords(ref: QuotationRef, words: string): boolean {
  return $changeQuotation(ref, (quotation) => {
    const [opening, closing] = marksAround(quotation.getTextContent());
    if ($isQuotationNode(quotation)) $replaceInline(quotation, opening + words + closing);
    else $replaceBlock(quotation, opening + words + closing);
  });
}

export function $insertQuotation(
  quoteId: string,
  words: string,
  as: 'block' | 'inline',
  language: string,
): TiedNode {
  const [opening, closing] = marksOf(language);
  const quoted = opening + words + closing;
  if (as === 'inline') {
    const line = words.replace(/\s*\n\s*/g, ' ');
    const quotation = $createQuotationNode(quoteId).append($createTextNode(opening + line + closing));
    $insertInline(quotation);
    return quotation;
  }
  const quotation = $appendAll($createQuotationBlockNode(quoteId), $paragraphs(quoted));
  $insertBlock(quotation);
  return quotation;
}

/** The quotation marks that open and close a text, with the no-break spaces some languages set inside them. */
function marksAround(text: string): [string, string] {
  const opening = /^\s*(.)[\u00a0\u202f]?/su.exec(text);
  const closing = /[\u00a0\u202f]?(.)\s*$/su.exec(text);
  return [
    opening?.[1] && anyMark.test(opening[1]) ? opening[0].trimStart() : '',
    closing?.[1] && anyMark.test(closing[1]) ? closing[0].trimEnd() : '',
  ];
}

function $replaceInline(quotation: ElementNode, words: string): void {
  const fresh = $createTextNode(words);
  const first = quotation.getFirstChild();
  const old = quotation.getAllTextNodes();
  if (first) first.insertBefore(fresh);
  else quotation.append(fresh);
  for (const node of old) node.remove();
}

function $replaceBlock(quotation: ElementNode, words: string): void {
  quotation.clear();
  $appendAll(quotation, $paragraphs(words));
}

const $paragraphs = (words: string) =>
  words.split(/\n+/).map((line) => $createParagraphNode().append($createTextNode(line)));
