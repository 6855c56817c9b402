const references: Record<string, string> = { '{': '&#123;', '<': '&lt;', '>': '&gt;' };

/** A template tag as its characters, in Markdown and in HTML. */
export const asReferences = (tag: string): string =>
  tag.replace(/[{<>]/g, (mark) => references[mark] ?? mark);

const numbered = (mark: string): string => `&#${mark.charCodeAt(0)};`;

/** An HTML block whose text has no mark of Markdown, for a parser that would read one in it. */
export function withPlainText(html: string): string {
  if (/<(?:pre|script|style|textarea)\b/i.test(html)) return html;
  return html
    .split(/(<[^<>]*>)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/[*_`[\]\\$^~@{}|]/g, numbered)
            .replace(
              /^([ \t]*(?:\w{1,9}(?=[.)]))?)([-+#>:%(.)])/gm,
              (_, before: string, mark: string) => before + numbered(mark),
            ),
    )
    .join('');
}
