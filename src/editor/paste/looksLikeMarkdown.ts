/** Marks at the head of a line, or around words, that people do not type into plain prose. */
const telling = [
  /^#{1,6} \S/m,
  /^\s*[-*+] \S.*\n\s*[-*+] \S/m,
  /^\s*\d+[.)] \S.*\n\s*\d+[.)] \S/m,
  /^> \S/m,
  /^```/m,
  /\*\*\S[^*\n]*\S\*\*/,
  /\[[^\]\n]+\]\([^)\s]+\)/,
  /^\|.+\|\s*$/m,
  /\[\^[\w-]+\]/,
];

/** Whether it is worth asking: one mark that nothing but Markdown uses. */
export const looksLikeMarkdown = (text: string): boolean => telling.some((pattern) => pattern.test(text));
