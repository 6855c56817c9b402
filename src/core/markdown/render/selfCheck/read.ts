/// <reference path="./plugins.d.ts" />
import MarkdownIt, { type Options, type PluginSimple } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import highlights from 'markdown-it-mark';
import subscript from 'markdown-it-sub';
import superscript from 'markdown-it-sup';
import { micromark } from 'micromark';
import { gfmHtml } from 'micromark-extension-gfm';
import type { DialectId } from '../../../model/dialect';
import type { Dialect } from '../../dialects/dialect';
import { afterTemplates } from '../../dialects/templates';
import { gfmSyntax } from '../../syntax/gfm';
import { setextSyntax } from '../../syntax/setext';

interface Reader {
  /** The name of the parser. */
  name: string;
  toHtml: (markdown: string) => string;
}

const micro: Reader = {
  name: 'micromark',
  toHtml: (markdown) =>
    micromark(markdown, {
      extensions: [gfmSyntax(), setextSyntax],
      htmlExtensions: [gfmHtml()],
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
    }),
};

function markdownIt(options: Options, plugins: PluginSimple[]): Reader {
  const parser = new MarkdownIt({ html: true, ...options });
  for (const plugin of plugins) parser.use(plugin);
  parser.inline.ruler.before('html_inline', 'unclosed', unclosed());
  // Addresses as they are written.
  parser.normalizeLink = (url) => url;
  parser.validateLink = () => true;
  return { name: 'markdown-it', toHtml: (markdown) => parser.render(markdown) };
}

type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];

/** What opens a piece of HTML that markdown-it looks for to the end of the text, and what closes it. */
const pieces = [
  { opening: '<!--', closing: '-->' },
  { opening: '<?', closing: '?>' },
];

/** Passes over openings that nothing closes, each of which takes markdown-it a search of the whole text. */
function unclosed(): InlineRule {
  let text = '';
  let open: string[] = [];
  return (state, silent) => {
    if (state.src !== text) [text, open] = [state.src, []];
    const piece = pieces.find(({ opening }) => text.startsWith(opening, state.pos));
    if (!piece) return false;
    // `<!-->` is closed by the marks that open it.
    if (!open.includes(piece.opening) && !text.includes(piece.closing, state.pos + 2))
      open.push(piece.opening);
    if (!open.includes(piece.opening)) return false;
    if (!silent) state.pending += text.charAt(state.pos);
    state.pos += 1;
    return true;
  };
}

/**
 * The parser that reads a file back: the target’s own where it is a library of JavaScript, or else micromark, which
 * reads what the targets have in common (GFM). The targets themselves read exports in our tests.
 */
const own: Partial<Record<DialectId, Reader>> = {
  'markdown-it': markdownIt({}, []),
  ghost: markdownIt({ linkify: true, breaks: true }, [footnotes, highlights, subscript, superscript]),
};

const hasAttributes = ({ runs }: Dialect): boolean => runs.has('attributes') || runs.has('attributeList');

/** The widths behind pictures, which are words to micromark. */
const withWidths = (html: string): string =>
  html.replace(
    /(<img [^<>]*)\/>\{(?:: width=&quot;(\d+%)&quot;|width=(\d+%))\}/g,
    (_, image: string, kramdown?: string, pandoc = '') => `${image}width="${kramdown ?? pandoc}" />`,
  );

/** A file’s Markdown as HTML, and the name of the parser that read it. */
export function readBack(markdown: string, dialect: Dialect): { html: string; reader: string } {
  const reader = own[dialect.id] ?? micro;
  const text = dialect.templates ? afterTemplates[dialect.templates](markdown) : markdown;
  const html = reader.toHtml(text);
  return { html: hasAttributes(dialect) ? withWidths(html) : html, reader: reader.name };
}
