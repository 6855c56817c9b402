export interface PandocNode {
  t: string;
  c: unknown;
}

/** The words of a node of pandoc's JSON, with its quotation marks. */
export function pandocWords(node: unknown): string {
  if (Array.isArray(node)) return node.map(pandocWords).join('');
  if (typeof node !== 'object' || node === null || !('t' in node)) return '';
  const { t, c } = node as PandocNode;
  switch (t) {
    case 'Str':
      return String(c);
    case 'Space':
    case 'SoftBreak':
      return ' ';
    case 'Quoted': {
      const [kind, inner] = c as [PandocNode, unknown];
      return kind.t === 'SingleQuote' ? `‘${pandocWords(inner)}’` : `“${pandocWords(inner)}”`;
    }
    case 'Cite':
    case 'Link':
    case 'Span':
    case 'Div':
      return pandocWords((c as unknown[])[1]);
    default:
      return pandocWords(c);
  }
}
