import type { Element, ElementContent, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { micromark } from 'micromark';
import { gfmHtml } from 'micromark-extension-gfm';
import { gfmSyntax } from '../markdown/syntax/gfm';
import type { Article } from '../model/article';
import { pageStyle } from './style';

export interface PageInput {
  /** The article as GitHub's Markdown, with its headline as the first heading. */
  markdown: string;
  article: Pick<Article, 'headline' | 'standfirst' | 'bylines' | 'language'>;
  /** The bytes of pictures as `data:` addresses, by the address in the Markdown. */
  pictures: ReadonlyMap<string, string>;
}

/** What GitHub allows, and what exports write in HTML. No script, no style, no form of its own. */
const schema: typeof defaultSchema = {
  ...defaultSchema,
  // The names of footnotes have a prefix already.
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []), 'mark', 'u', 'figure', 'figcaption', 'cite', 'abbr'],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'dir', 'lang'],
  },
};

/**
 * An article as a reader sees it, in one file that loads nothing and runs nothing: pictures are in it, and a picture
 * that is elsewhere on the web is a link to it.
 */
export function articlePage({ article, ...input }: PageInput): string {
  const tree = contentOf(input);
  const title = article.headline;
  const [first, ...rest] = tree.children;
  const hasHeading = first?.type === 'element' && first.tagName === 'h1';
  const content = [
    ...(hasHeading && first ? [first] : []),
    ...(article.standfirst ? [h('p', { className: ['standfirst'] }, [text(article.standfirst)])] : []),
    ...(article.bylines.length > 0
      ? [
          h('p', { className: ['byline'] }, [
            text(new Intl.ListFormat(article.language).format(article.bylines)),
          ]),
        ]
      : []),
    ...(hasHeading || !first ? rest : tree.children),
  ];
  const page = h('html', { lang: article.language, dir: 'auto' }, [
    h('head', {}, [
      h('meta', { charSet: 'utf-8' }),
      h('meta', {
        httpEquiv: ['Content-Security-Policy'],
        content: "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
      }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('title', {}, [text(title)]),
      h('style', {}, [text(pageStyle)]),
    ]),
    h('body', {}, [h('main', {}, content.filter(isContent))]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

/** The same without a page around it, for other programs. */
export const articleHtml = (input: Omit<PageInput, 'article'>): string => toHtml(contentOf(input));

function contentOf({ markdown, pictures }: Omit<PageInput, 'article'>): Root {
  const html = micromark(markdown, {
    extensions: [gfmSyntax()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  const tree = sanitize(fromHtml(html, { fragment: true }), schema);
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] };
  embed(root, pictures);
  return root;
}

function embed(parent: Root | Element, pictures: ReadonlyMap<string, string>): void {
  for (const [at, node] of parent.children.entries()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'img') parent.children[at] = embedded(node, pictures);
    else embed(node, pictures);
  }
}

function embedded(image: Element, pictures: ReadonlyMap<string, string>): Element {
  const src = String(image.properties['src'] ?? '');
  const data = pictures.get(src);
  if (data) return { ...image, properties: { ...image.properties, src: data } };
  return h('a', { href: src }, [text(String(image.properties['alt'] || src))]);
}

const isContent = (node: Root['children'][number]): node is ElementContent => node.type !== 'doctype';

const text = (value: string): ElementContent => ({ type: 'text', value });

const h = (tagName: string, properties: Properties, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
