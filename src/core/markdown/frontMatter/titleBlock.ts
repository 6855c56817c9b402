/** Pandoc’s title block: up to three fields, each from a `%` to the next, continued by lines with white space. */
const block =
  /^%[^\n%][^\n]*(?:\n[ \t]+[^\n]+)*(?:\n%(?!%)[^\n]*(?:\n[ \t]+[^\n]+)*){0,2}(?=\n[ \t]*(?:\n|$)|$)/;

/** The title block at the beginning of a text (Pandoc manual, `pandoc_title_block`); empty if there is none. */
export const findTitleBlock = (source: string): string =>
  /^%[ \t]/.test(source) || /^%\n%/.test(source)
    ? (block.exec(source.replace(/^%\n/, '% \n'))?.[0] ?? '')
    : '';

/** Title, authors and date of a title block. */
export function parseTitleBlock(text: string): Record<string, unknown> {
  const [title = '', authors = '', date = ''] = text
    .split(/^%/m)
    .slice(1)
    .map((field) => field.trim());
  const names = authors.split(/[;\n]/).map((name) => name.trim());
  return {
    ...(title ? { title: title.replace(/\s+/g, ' ') } : {}),
    ...(authors ? { author: names.filter((name) => name !== '') } : {}),
    ...(date ? { date } : {}),
  };
}
