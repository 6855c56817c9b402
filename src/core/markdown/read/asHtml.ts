import { micromark } from 'micromark';
import { gfmHtml } from 'micromark-extension-gfm';
import { gfmSyntax } from '../syntax/gfm';
import { setextSyntax } from '../syntax/setext';
import { setAside } from './setAside';

/** GitHub's HTML, without its filter that shows an `iframe` as text. */
const { htmlFlowData: _, htmlTextData: __, ...exit } = gfmHtml().exit ?? {};
const html = { ...gfmHtml(), exit };

/** HTML that is set in is meant as HTML; code has the same words either way. */
const withoutIndentedCode = { disable: { null: ['codeIndented'] } };

/**
 * Markdown as HTML to be read, never to be shown: all of its HTML and all of its addresses are in it. What is too much for
 * the reader of Markdown stays as it is.
 */
export function asHtml(source: string, { indentedCode = true } = {}): string {
  const { text, pieces } = setAside(source);
  const extensions = [gfmSyntax(), setextSyntax, ...(indentedCode ? [] : [withoutIndentedCode])];
  const options = {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions,
    htmlExtensions: [html],
  };
  return micromark(text, options).replace(/<!--\w+-\d+-->/g, (comment) => pieces.get(comment) ?? comment);
}
