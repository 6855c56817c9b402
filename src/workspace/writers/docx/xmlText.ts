/** XML 1.0 has no form for these, and Word refuses a file with them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const noXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

export const xmlText = (text: string): string => text.replace(noXml, '').toWellFormed();
