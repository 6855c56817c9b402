import type { IRunOptions } from 'docx';
import { fromHtml } from 'hast-util-from-html';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { PhrasingContent, RootContent } from 'mdast';
import { styleIds } from './look';

/** What a tag does to the letters in it. */
const letters: Record<string, IRunOptions> = {
  sup: { superScript: true },
  sub: { subScript: true },
  mark: { highlight: 'yellow' },
  u: { underline: {} },
  ins: { underline: {} },
  b: { bold: true },
  strong: { bold: true },
  i: { italics: true },
  em: { italics: true },
  cite: { italics: true },
  s: { strike: true },
  del: { strike: true },
  code: { style: styleIds.codeWords },
  kbd: { style: styleIds.codeWords },
};

export type Tag = { kind: 'open' | 'close'; name: string; look: IRunOptions } | { kind: 'break' };

/** A piece of HTML that is one tag; null if it is more. */
export function tagOf(html: string): Tag | null {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>$/i.exec(html.trim()) ?? [];
  if (name === '') return null;
  const lower = name.toLowerCase();
  if (lower === 'br') return { kind: 'break' };
  return { kind: slash ? 'close' : 'open', name: lower, look: letters[lower] ?? {} };
}

/** Tags that Markdown has no marks for go through as they are; `tagOf` reads them. */
const asTags: Handle = (state, node) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...(state.all(node) as PhrasingContent[]),
  { type: 'html', value: `</${node.tagName}>` },
];

const handlers = { sup: asTags, sub: asTags, mark: asTags, u: asTags, ins: asTags };

const schema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'mark', 'u', 'figure', 'figcaption', 'cite', 'abbr'],
};

/** HTML as mdast, without what runs; its own HTML is single tags. */
export function nodesOfHtml(html: string): RootContent[] {
  const safe = sanitize(fromHtml(html, { fragment: true }), schema);
  const tree = toMdast(safe.type === 'root' ? safe : { type: 'root', children: [] }, { handlers });
  return tree.type === 'root' ? tree.children : [];
}

/** Whether it is Markdown of another kind (`{{< youtube >}}`, `$x$`), which is shown as it is written. */
export const isHtml = (source: string): boolean => /<[a-z!/?]/i.test(source);
