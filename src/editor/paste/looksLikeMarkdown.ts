/** Syntax at the start of a line or around words that people do not type in plain prose. */
const signs = [
  /^#{1,6} \S/m,
  /^[ \t]*[-*+] \S.*\n[ \t]*[-*+] \S/m,
  /^[ \t]*\d+[.)] \S.*\n[ \t]*\d+[.)] \S/m,
  /^> \S/m,
  /^```/m,
  /\*\*\S[^*\n]*\S\*\*/,
  /\[[^[\]\n]+\]\([^()\s]+\)/,
  /^\|.+\|[ \t]*$/m,
  /\[\^[\w-]+\]/,
];

/** Whether to ask about Markdown: the text has one sign that only Markdown uses. */
export const looksLikeMarkdown = (text: string): boolean => signs.some((pattern) => pattern.test(text));
