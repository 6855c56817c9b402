import type { Literal, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { keptSyntax } from './kept';
import { setextSyntax } from './setext';
import { shortcodeSyntax } from './shortcode';

/** Normalises line ends to LF and removes the byte order mark. */
export const normaliseText = (source: string): string =>
  source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

export interface ParseOptions {
  /** Whether `---` on the first line begins front matter rather than being a rule. */
  frontMatter?: boolean;
  /** Whether `{{ … }}` and `{% … %}` are template tags rather than text. */
  templates?: boolean;
  /**
   * The text as it was written, if what other readers of Markdown know, such as math and definitions, is kept: an
   * `html` node. It may differ from the parsed text in characters, not in their number.
   */
  kept?: string;
}

/** Parses CommonMark 0.31.2 with GFM, front matter and template tags to mdast. */
export function parseMarkdown(
  source: string,
  { frontMatter = true, templates = true, kept }: ParseOptions = {},
): Root {
  const fences = frontMatter ? (['yaml', 'toml'] as const).slice() : [];
  return fromMarkdown(source, {
    extensions: [
      gfm(),
      frontmatter(fences),
      setextSyntax,
      ...(templates ? [shortcodeSyntax] : []),
      ...(kept === undefined ? [] : [keptSyntax(kept)]),
    ],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(fences)],
  });
}

/** TOML front matter, which is missing in the types of mdast. */
interface Toml extends Literal {
  type: 'toml';
}

declare module 'mdast' {
  interface RootContentMap {
    toml: Toml;
  }
  interface FrontmatterContentMap {
    toml: Toml;
  }
}
