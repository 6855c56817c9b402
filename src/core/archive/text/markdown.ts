import { asHtml } from '../../markdown/read/asHtml';
import { type PageText, readPageText } from './page';
import { withoutTemplates } from './templates';

/** The text of a Markdown file without its front matter, as its page shows it. */
export function readMarkdownText(source: string, { isMdx = false } = {}): PageText {
  const plain = withoutTemplates(isMdx ? source.replace(moduleLine, '') : source);
  return readPageText(asHtml(plain, { indentedCode: false }));
}

const moduleLine = /^(?:import|export)\s[^\n]*$/gm;
