import type { Literal, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { eachNode } from './eachNode';
import { gfmSyntax } from './gfm';
import { keptSyntax } from './kept';
import { setextSyntax } from './setext';
import { shortcodeSyntax } from './shortcode';
import { hideTagSpaces } from './tagSpaces';

/** Normalises line ends to LF and removes the byte order mark. */
export const normaliseText = (source: string): string =>
  source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

export interface ParseOptions {
  /** Whether `---` on the first line begins front matter rather than being a rule. */
  frontMatter?: boolean;
  /** Whether `{{ … }}` and `{% … %}` are template tags rather than text. */
  templates?: boolean;
  /** Whether what other readers of Markdown know, such as math and definitions, is kept: an `html` node. */
  kept?: boolean;
  /** Whether `H~2~O` and `x^2^` are lowered and raised, as Pandoc and Ghost read them; they are kept. */
  scripts?: boolean;
}

/** Parses CommonMark 0.31.2 with GFM, front matter and template tags to mdast. */
export function parseMarkdown(
  source: string,
  { frontMatter = true, templates = true, kept = false, scripts = false }: ParseOptions = {},
): Root {
  const fences = frontMatter ? (['yaml', 'toml'] as const).slice() : [];
  const { text, restore } = kept ? hideTagSpaces(source) : { text: source, restore: null };
  const root = fromMarkdown(text, {
    extensions: [
      gfmSyntax({ singleTilde: !scripts }),
      frontmatter(fences),
      setextSyntax,
      ...(templates ? [shortcodeSyntax] : []),
      ...(kept ? [keptSyntax(source, scripts)] : []),
    ],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(fences)],
  });
  if (restore && text !== source) restoreWords(root, restore);
  return root;
}

function restoreWords(root: Root, restore: (words: string) => string): void {
  eachNode(root, (node) => {
    for (const [key, value] of Object.entries(node))
      if (typeof value === 'string') Object.assign(node, { [key]: restore(value) });
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
