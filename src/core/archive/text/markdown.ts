import { micromark } from 'micromark';
import { gfmHtml } from 'micromark-extension-gfm';
import { gfmSyntax } from '../../markdown/syntax/gfm';
import { type PageText, readPageText } from './page';
import { withoutTemplates } from './templates';

/** The text of a Markdown file without its front matter, as its page shows it. */
export function readMarkdownText(source: string, { isMdx = false } = {}): PageText {
  const plain = withoutTemplates(isMdx ? source.replace(moduleLine, '') : source);
  return readPageText(
    micromark(plain, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfmSyntax(), withoutIndentedCode],
      htmlExtensions: [html],
    }),
  );
}

/** GFM writes the tags of scripts as text; here they are left out with what is in them. */
const { exit: { htmlFlowData: _, htmlTextData: __, ...exit } = {}, ...others } = gfmHtml();
const html = { ...others, exit };

/** HTML that is set in is meant as HTML; code has the same words either way. */
const withoutIndentedCode = { disable: { null: ['codeIndented'] } };

const moduleLine = /^(?:import|export)\s[^\n]*$/gm;
