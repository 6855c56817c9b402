import type { Literal, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { shortcodeSyntax } from './shortcode';

/** Line ends to LF, no BOM: what every preset writes. */
export const normaliseText = (source: string): string =>
  source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

export interface ParseOptions {
  /** Whether `---` on the first line opens front matter rather than a rule. */
  frontMatter?: boolean;
  /** Whether `{{ … }}` and `{% … %}` are a generator's, or words like any other. */
  templates?: boolean;
}

/** CommonMark 0.31.2 with GFM, front matter and template tags, as mdast. */
export function parseMarkdown(
  source: string,
  { frontMatter = true, templates = true }: ParseOptions = {},
): Root {
  const fences = frontMatter ? (['yaml', 'toml'] as const).slice() : [];
  return fromMarkdown(source, {
    extensions: [gfm(), frontmatter(fences), ...(templates ? [shortcodeSyntax] : [])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(fences)],
  });
}

/** TOML front matter, which mdast's own types leave out. */
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
