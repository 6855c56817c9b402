/** The words of a page that the parser cannot read, as it is nested too deeply or takes too long. */
export const withoutTags = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(
      /<\/?(p|div|li|tr|td|th|dt|dd|br|hr|h[1-6]|blockquote|section|article|figcaption|caption|pre|option)\b[^<>]*>/gi,
      '\n\n',
    )
    .replace(/<[^<>]*>/g, '');
