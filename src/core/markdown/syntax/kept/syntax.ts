/** How a piece of each kind begins. Template tags and HTML are none of these. */
const beginnings = {
  /** `{: .x}`, `{:toc}` and `{::x}` of kramdown. */
  attributeList: /^\{:/,
  /** `{#id .x}`. */
  attributes: /^\{(?![{%]|#[-\s])/,
  span: /^\[(?!\[)[^[\]\n]+\]\{/,
  definition: /^:[ \t]/,
  division: /^:{3}/,
  abbreviation: /^\*\[/,
  displayMath: /^\$\$/,
  math: /^\$/,
  /** `\(x\)`, and `\\(x\\)` for readers that take the first backslash as an escape. */
  bracketMath: /^\\\\?[([]/,
  tex: /^\\(?:begin|end)\{/,
  note: /^\^\[/,
  superscript: /^\^(?!\[)/,
  subscript: /^~/,
  /** `%%words%%` of Obsidian. */
  comment: /^%%/,
  wikiLink: /^!?\[\[/,
} satisfies Record<string, RegExp>;

const names = Object.keys(beginnings) as (keyof typeof beginnings)[];

/** What a kept piece is to those readers of Markdown that know more than CommonMark and GFM. */
export type Syntax = (typeof names)[number] | 'headingId' | 'headingAttributes' | 'looseAttributes';

/** Where attributes stand: at the end of a heading, right behind code, a link or a picture, or anywhere else. */
export type Place = 'headingEnd' | 'behind' | 'elsewhere';

/** Null if the piece is something else: HTML, a template tag, Markdown. */
export function syntaxOf(piece: string, place: Place): Syntax | null {
  const found = names.find((name) => beginnings[name].test(piece)) ?? null;
  if (found !== 'attributes' || place === 'behind') return found;
  if (place === 'elsewhere') return 'looseAttributes';
  return /^\{#[A-Za-z][\w:-]*\}$/.test(piece) ? 'headingId' : 'headingAttributes';
}
