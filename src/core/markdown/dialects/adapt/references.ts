const references: Record<string, string> = { '{': '&#123;', '<': '&lt;', '>': '&gt;' };

/** A template tag as its characters, in Markdown and in HTML. */
export const asReferences = (tag: string): string =>
  tag.replace(/[{<>]/g, (mark) => references[mark] ?? mark);
